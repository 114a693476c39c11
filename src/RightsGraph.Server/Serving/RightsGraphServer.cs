using RightsGraph.Server.Http;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Serving;

/// <summary>The server, feature by feature. Tests build it by this same method.</summary>
internal static class RightsGraphServer
{
    /// <param name="commandLine">Settings that go before those of the environment and of appsettings.json.</param>
    /// <exception cref="Settings.BadSettingException">A setting is wrong.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> commandLine)
    {
        // appsettings.json lies beside the program; the working folder belongs to the user.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(commandLine);
        builder.AddSettings();

        // As a service (Type=notify) it tells systemd when it listens and when it stops; elsewhere this does nothing.
        // Before the log, which keeps its own format.
        builder.Services.AddSystemd();
        builder.AddLog();
        builder.AddTelemetry();
        builder.AddArchive();
        builder.AddApi();
        builder.AddHttp();
        builder.AddDraining();

        var app = builder.Build();
        app.UseTelemetry();
        app.UseDraining();
        app.UseHttp();
        app.MapHealth();
        app.MapApi();
        app.MapIdeIfOn();
        return app;
    }
}
