namespace RightsGraph.Pages.Addresses;

/// <summary>Which texts are hits, as the API has it; the first is the default.</summary>
public enum SearchMatch
{
    Best,
    Any,
    All,
}

/// <summary>Which hits come first, as the API has it; the first is the default.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>Values of an enum in addresses and in GraphQL.</summary>
internal static class AddressEnum
{
    /// <summary>The default for a value that there is not.</summary>
    public static T Read<T>(string value)
        where T : struct, Enum =>
        value.Length > 0 && char.IsLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var read)
            ? read
            : default;

    /// <summary>Empty for the default.</summary>
    public static string Write<T>(T value)
        where T : struct, Enum =>
        value.Equals(default(T)) ? "" : value.ToString().ToLowerInvariant();

    public static string ToGraph<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();
}
