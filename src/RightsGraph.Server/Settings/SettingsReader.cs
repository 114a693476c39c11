using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Settings;

/// <summary>Where settings come from, and how a section of them becomes an object that is known to be good.</summary>
internal static class SettingsReader
{
    /// <summary>
    /// What <c>appsettings.json</c> beside the program, the environment and the command line say together.
    /// </summary>
    public static IConfiguration Configuration(IReadOnlyDictionary<string, string?> commandLine) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine)
            .Build();

    /// <exception cref="BadSettingException">A value is of the wrong type, or out of its range.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : new()
    {
        // A null, as JSON has it, is a setting that is not set.
        var set = new ConfigurationBuilder()
            .AddInMemoryCollection(
                configuration.GetSection(section).AsEnumerable().Where(setting => setting.Value is not null))
            .Build();
        var settings = new T();
        try
        {
            set.GetSection(section).Bind(settings);
        }
        catch (InvalidOperationException unconvertible)
        {
            // The binder's message names the key, the value and the type.
            throw new BadSettingException(unconvertible.Message);
        }

        var problems = new List<ValidationResult>();
        return Validator.TryValidateObject(
            settings, new ValidationContext(settings), problems, validateAllProperties: true)
            ? settings
            : throw new BadSettingException(
                string.Join(Environment.NewLine, problems.Select(problem => problem.ErrorMessage)));
    }
}
