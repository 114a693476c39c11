namespace RightsGraph.Server.Telemetry;

/// <summary>Keeps ASP.NET Core's messages below warnings out of the log, whatever the section <c>Logging</c> says,
/// unless <see cref="TelemetrySettings.Details"/> is set: they hold paths, searches in URLs, hosts, origins and
/// addresses.</summary>
internal sealed class PrivacyLogFilter(IOptions<TelemetrySettings> settings)
    : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Framework = "Microsoft.AspNetCore";

    /// <summary>While this category logs anything, it adds the request's path to every message.</summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>It warns of bad ranges with the path.</summary>
    private const string Files = "Microsoft.AspNetCore.StaticFiles";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        if (settings.Value.Details)
        {
            return;
        }

        // A rule of our own would lose to one with a longer category or for the console alone, so every rule gets the
        // filter, and so does one for the categories that no rule names.
        LoggerFilterRule[] rules = [new(null, null, options.MinLevel, null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(Filtered(rule));
        }
    }

    private static LoggerFilterRule Filtered(LoggerFilterRule rule) => new(
        rule.ProviderName,
        rule.CategoryName,
        rule.LogLevel,
        (provider, category, level) =>
            IsAllowed(category, level) && rule.Filter?.Invoke(provider, category, level) != false);

    private static bool IsAllowed(string? category, LogLevel level) =>
        category?.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) != true
        || (level >= LogLevel.Warning
            && category != Requests
            && !category.StartsWith(Files, StringComparison.OrdinalIgnoreCase));
}
