using RightsGraph.Api;
using RightsGraph.Pages;
using RightsGraph.Server.Http;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Settings;

/// <summary>Every section of the settings. The host, the command line and the tests of docs/settings.md all take them
/// from here, so that a new one is never missing in one of these places.</summary>
internal static class SettingSections
{
    public static IReadOnlyList<SettingSection> All { get; } =
    [
        Section<SeedSettings>(SeedSettings.Section),
        Section<StoreSettings>(StoreSettings.Section),
        Section<SynonymSettings>(SynonymSettings.Section),
        Section<WatchSettings>(WatchSettings.Section),
        Section<HostingSettings>(HostingSettings.Section),
        Section<HttpSettings>(HttpSettings.Section),
        Section<PagesSettings>(PagesSettings.Section),
        Section<EditingSettings>(EditingSettings.Section),
        Section<ApiSettings>(ApiSettings.Section),
        Section<RequestLimits>(RequestLimits.Section),
        Section<TelemetrySettings>(TelemetrySettings.Section),
    ];

    /// <summary>Of all sections, such as <c>Http:Ide</c>.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.SelectMany(section => section.Keys)];

    /// <summary>Whether <c>--set</c> takes this key.</summary>
    public static bool Accept(string key) =>
        Keys.Contains(key, StringComparer.OrdinalIgnoreCase)
        || RetiredSettings.Contains(key)
        || key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase);

    private static SettingSection Section<T>(string name)
        where T : class, new() =>
        new(name, new T(), (services, configuration) =>
            services.AddSingleton(Options.Create(SettingsReader.Read<T>(configuration, name))));
}

/// <param name="Name">Several sections can share one.</param>
/// <param name="Defaults">Each public property is a setting.</param>
/// <param name="AddTo">Reads the section, checks it, and adds it as <see cref="IOptions{TOptions}"/>.</param>
internal sealed record SettingSection(
    string Name, object Defaults, Action<IServiceCollection, IConfiguration> AddTo)
{
    public IEnumerable<string> Keys => Defaults.GetType().GetProperties().Select(setting => $"{Name}:{setting.Name}");
}
