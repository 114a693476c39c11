using Microsoft.Extensions.Options;
using RightsGraph.Server.Commands;
using RightsGraph.Server.Health;
using RightsGraph.Server.Http;
using RightsGraph.Server.Ide;

namespace RightsGraph.Server.Hosting;

/// <summary>The server from its settings to its end.</summary>
internal static class ServerHost
{
    /// <summary>Runs until it is told to stop; gives an exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        await using var app = Build(settings);
        var loader = app.Services.GetRequiredService<ArchiveLoader>();
        try
        {
            await app.RunAsync(cancellation);
        }
        catch (OptionsValidationException invalid)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, invalid.Failures));
            return ExitCodes.BadUsage;
        }
        catch (IOException problem)
        {
            // Kestrel's word for an address that is taken or not ours.
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }

        return loader.ExitCode;
    }

    /// <param name="settings">From the command line; they go before the environment and appsettings.json.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings)
    {
        // appsettings.json lies beside the program; the working folder belongs to the user.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddStandardErrorConsole();
        builder.AddSettings();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddArchive();
        builder.AddApi();
        builder.AddHttp();

        var app = builder.Build();
        app.UseHttp();
        app.MapHealth();
        app.MapApi();
        if (app.Services.GetRequiredService<IOptions<HttpSettings>>().Value.Ide)
        {
            app.MapIde();
        }

        return app;
    }
}
