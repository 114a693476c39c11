using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Settings;

/// <summary>Reads settings, and checks a section of them on its way into an object.</summary>
internal static class SettingsReader
{
    /// <summary>For commands without a host: <c>appsettings.json</c> beside the program, the environment, then the
    /// command line.</summary>
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
        // A null in JSON means that the setting is not set.
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

/// <summary>A setting that the program cannot start with. The message names its key and what is allowed.</summary>
public sealed class BadSettingException(string message) : Exception(message);
