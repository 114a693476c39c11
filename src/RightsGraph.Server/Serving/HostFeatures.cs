using RightsGraph.Api;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Serving;

/// <summary>What each feature adds to the host.</summary>
internal static partial class HostFeatures
{
    /// <summary>Reads and checks all settings before anything listens, so that a bad one ends the start.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        ListeningAddresses.Check(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
        foreach (var section in SettingSections.All)
        {
            section.AddTo(builder.Services, builder.Configuration);
        }
    }

    public static void WarnOfRetiredSettings(this WebApplication app)
    {
        foreach (var warning in RetiredSettings.WarningsIn(app.Configuration))
        {
            Retired(app.Logger, warning);
        }
    }

    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveArchive>();
        builder.Services.AddSingleton<StoreEditor>();
        builder.Services.AddSingleton<EditorKey>();
        builder.Services.AddSingleton<ArchiveLoader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ArchiveLoader>());
        builder.Services.AddSingleton<StoreAccessor>();
        builder.Services.AddHostedService<FolderWatcher>();
    }

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
        {
            var faults = services.GetRequiredService<FaultLog>();
            var limits = services.GetRequiredService<IOptions<RequestLimits>>().Value;
            var settings = services.GetRequiredService<IOptions<ApiSettings>>().Value;
            var time = services.GetRequiredService<TimeProvider>();
            var archive = services.GetRequiredService<LiveArchive>();
            var editor = services.GetRequiredService<EditorKey>().IsSet
                ? services.GetRequiredService<StoreEditor>()
                : null;
            return new Lazy<GraphExecutor>(
                () => new GraphExecutor(faults.Log, limits, settings, time, archive, editor));
        });
        builder.Services.AddSingleton(services => services.GetRequiredService<Lazy<GraphExecutor>>().Value);
    }

    [LoggerMessage(LogLevel.Warning, "{Warning}")]
    private static partial void Retired(ILogger logger, string warning);
}
