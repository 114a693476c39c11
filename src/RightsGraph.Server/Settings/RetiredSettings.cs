namespace RightsGraph.Server.Settings;

/// <summary>
/// Keys that were settings and are constants now. A configuration that still sets one starts, with a warning.
/// </summary>
internal static class RetiredSettings
{
    private static readonly Dictionary<string, int> FixedValues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Limits:MaxTokens"] = 15_000,
        ["Limits:MaxNesting"] = 50,
        ["Limits:MaxNameLength"] = 256,
        ["Limits:MaxOperations"] = 50,
        ["Limits:MaxFragments"] = 100,
        ["Limits:MaxSpreads"] = 2_048,
        ["Limits:MaxDocumentFields"] = 4_096,
        ["Limits:MaxIntrospectionDepth"] = 20,
        ["Limits:MaxIntrospectionLists"] = 3,
        ["Limits:MaxIntrospectionFields"] = 512,
        ["Limits:MaxRootFields"] = 20,
        ["Limits:MaxDirectives"] = 4,
        ["Limits:MaxArguments"] = 1_000,
        ["Limits:MaxVariableUses"] = 2_000,
        ["Limits:MaxVariables"] = 100,
        ["Limits:MaxComparisons"] = 20_000,
        ["Limits:MaxErrors"] = 100,
        ["Limits:MaxVariablesNesting"] = 50,
        ["Limits:MaxSearchLength"] = 4_000,
        ["Limits:MaxSearchTerms"] = 4_000,
        ["Limits:MaxValues"] = 100_000,
    };

    public static IReadOnlyCollection<string> Keys => FixedValues.Keys;

    public static bool Contains(string key) => FixedValues.ContainsKey(key);

    /// <summary>A sentence for each retired key that a file, the environment or the command line still sets.</summary>
    public static IEnumerable<string> WarningsIn(IConfiguration configuration) =>
        FixedValues
            .Where(setting => configuration[setting.Key] is not null)
            .Select(setting => $"{setting.Key} is no setting any more; it is fixed at {setting.Value}.");
}
