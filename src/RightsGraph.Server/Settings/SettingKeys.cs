using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Server.Http;
using RightsGraph.Server.Importing;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Settings;

/// <summary>The settings that there are.</summary>
internal static class SettingKeys
{
    private const string Logging = "Logging:";

    private static readonly string[] Keys =
    [
        .. KeysOf(SeedSettings.Section, typeof(SeedSettings)),
        .. KeysOf(StoreSettings.Section, typeof(StoreSettings)),
        .. KeysOf(WatchSettings.Section, typeof(WatchSettings)),
        .. KeysOf(HostingSettings.Section, typeof(HostingSettings)),
        .. KeysOf(HttpSettings.Section, typeof(HttpSettings)),
        .. KeysOf(EditingSettings.Section, typeof(EditingSettings)),
        .. KeysOf(ApiSettings.Section, typeof(ApiSettings)),
        .. KeysOf(RequestLimits.Section, typeof(RequestLimits)),
        .. KeysOf(TelemetrySettings.Section, typeof(TelemetrySettings)),
    ];

    /// <summary>For messages.</summary>
    public static string All { get; } = string.Join(", ", Keys);

    public static bool AreKnown(string key) =>
        Keys.Contains(key, StringComparer.OrdinalIgnoreCase)
        || key.StartsWith(Logging, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> KeysOf(string section, Type settings) =>
        settings.GetProperties().Select(property => $"{section}:{property.Name}");
}
