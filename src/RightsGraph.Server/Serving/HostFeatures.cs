using Microsoft.Extensions.Options;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Server.Http;
using RightsGraph.Server.Importing;
using RightsGraph.Server.Settings;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Serving;

/// <summary>What each feature adds to the host.</summary>
internal static partial class HostFeatures
{
    /// <summary>Settings are read and checked before anything listens, and a bad one is named.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        ListeningAddresses.Check(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
        builder.AddSection<SeedSettings>(SeedSettings.Section);
        builder.AddSection<StoreSettings>(StoreSettings.Section);
        builder.AddSection<WatchSettings>(WatchSettings.Section);
        builder.AddSection<HostingSettings>(HostingSettings.Section);
        builder.AddSection<HttpSettings>(HttpSettings.Section);
        builder.AddSection<EditingSettings>(EditingSettings.Section);
        builder.AddSection<ApiSettings>(ApiSettings.Section);
        builder.AddSection<RequestLimits>(RequestLimits.Section);
        builder.AddSection<TelemetrySettings>(TelemetrySettings.Section);
    }

    public static void AddArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
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
            var logger = services.GetRequiredService<ILogger<GraphExecutor>>();
            var limits = services.GetRequiredService<IOptions<RequestLimits>>().Value;
            var settings = services.GetRequiredService<IOptions<ApiSettings>>().Value;
            var time = services.GetRequiredService<TimeProvider>();
            var archive = services.GetRequiredService<LiveArchive>();
            var editor = services.GetRequiredService<EditorKey>().IsSet
                ? services.GetRequiredService<StoreEditor>()
                : null;
            return new Lazy<GraphExecutor>(
                () => new GraphExecutor(
                    (id, fault) => Fault(logger, id, fault), limits, settings, time, archive, editor));
        });
        builder.Services.AddSingleton(services => services.GetRequiredService<Lazy<GraphExecutor>>().Value);
    }

    private static void AddSection<T>(this WebApplicationBuilder builder, string section)
        where T : class, new() =>
        builder.Services.AddSingleton(Options.Create(SettingsReader.Read<T>(builder.Configuration, section)));

    [LoggerMessage(LogLevel.Error, "Fault {Id}")]
    private static partial void Fault(ILogger logger, string id, Exception fault);
}
