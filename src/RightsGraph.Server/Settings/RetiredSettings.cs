namespace RightsGraph.Server.Settings;

/// <summary>Keys that were settings and are constants now. A configuration that still sets one starts, with a
/// warning.</summary>
internal static class RetiredSettings
{
    private static readonly Dictionary<string, long> FixedValues = FixedLimits.All
        .Select(limit => (limit.Name, limit.Max))
        .Append((Name: "MaxErrors", Max: (long)FixedLimits.MaxErrors))

        // A search text of the maximum length cannot hold more words.
        .Append((Name: "MaxSearchTerms", FixedLimits.SearchLength.Max))
        .ToDictionary(
            limit => $"{RequestLimits.Section}:{limit.Name}", limit => limit.Max, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyCollection<string> Keys => FixedValues.Keys;

    public static bool Contains(string key) => FixedValues.ContainsKey(key);

    /// <summary>A sentence for each retired key that a file, the environment or the command line still sets.</summary>
    public static IEnumerable<string> WarningsIn(IConfiguration configuration) =>
        FixedValues
            .Where(setting => configuration[setting.Key] is not null)
            .Select(setting => $"{setting.Key} is no setting any more; it is fixed at {setting.Value}.");
}
