using System.Net.Sockets;
using RightsGraph.Server.Commands;
using RightsGraph.Server.Http;
using RightsGraph.Server.Pages;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Serving;

/// <summary>The server, feature by feature. Tests build it by this same method.</summary>
internal static class RightsGraphServer
{
    /// <summary>Runs until it is told to stop; gives an exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        await using var app = Build(settings);
        var loader = app.Services.GetRequiredService<ArchiveLoader>();
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync(cancellation);
            return loader.ExitCode;
        }
        catch (OperationCanceledException)
            when (stopping.IsCancellationRequested || cancellation.IsCancellationRequested)
        {
            // Told to stop while it started, which is no failure.
            return loader.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            // The address is taken (IOException), or not one of this machine (SocketException).
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }

    /// <param name="commandLine">Settings that go before those of the environment and of appsettings.json.</param>
    /// <param name="clock">The system's where null.</param>
    /// <exception cref="Settings.BadSettingException">A setting is wrong.</exception>
    public static WebApplication Build(
        IReadOnlyDictionary<string, string?> commandLine, TimeProvider? clock = null)
    {
        // appsettings.json lies beside the program; the working folder belongs to the user.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(commandLine);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.AddSettings();

        // Tells systemd (Type=notify) when the server listens and stops. It would set the log's format too, so it
        // comes before the log.
        builder.Services.AddSystemd();
        builder.AddLog();
        builder.AddTelemetry();
        builder.AddArchive();
        builder.AddApi();
        builder.AddHttp();
        builder.AddPages();
        builder.AddDraining();

        var app = builder.Build();
        app.WarnOfRetiredSettings();
        app.UseTelemetry();
        app.UseDraining();
        app.UseHttp();
        app.MapHealth();
        app.MapApi();
        app.MapIdeIfOn();
        app.MapPagesIfOn();
        return app;
    }
}
