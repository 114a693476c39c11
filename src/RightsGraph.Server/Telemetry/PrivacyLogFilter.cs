using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Telemetry;

/// <summary>
/// Keeps out of the log what ASP.NET Core tells of clients, whatever the section <c>Logging</c> says, unless
/// <see cref="TelemetrySettings.Details"/> is set: below the level of warnings it tells paths, searches in URLs, hosts,
/// origins and addresses.
/// </summary>
internal sealed class PrivacyLogFilter(IOptions<TelemetrySettings> settings)
    : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Framework = "Microsoft.AspNetCore";

    /// <summary>While it logs anything at all, it puts a request's path on all that is logged meanwhile.</summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        if (settings.Value.Details)
        {
            return;
        }

        // One more rule would give way to one with a longer name, or for the console alone: so all have it in them, and
        // so has one for what no rule is about, which gives way to any other.
        LoggerFilterRule[] rules = [new(null, null, options.MinLevel, null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(Discreet(rule));
        }
    }

    private static LoggerFilterRule Discreet(LoggerFilterRule rule) => new(
        rule.ProviderName,
        rule.CategoryName,
        rule.LogLevel,
        (provider, category, level) =>
            IsDiscreet(category, level) && rule.Filter?.Invoke(provider, category, level) != false);

    private static bool IsDiscreet(string? category, LogLevel level) =>
        category?.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) != true
        || (level >= LogLevel.Warning && category != Requests);
}
