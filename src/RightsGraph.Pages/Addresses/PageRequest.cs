namespace RightsGraph.Pages.Addresses;

/// <summary>What a page is asked in.</summary>
public enum PageForm
{
    /// <summary>A page for people.</summary>
    Html,

    /// <summary>The answer of the page's operation.</summary>
    Json,

    /// <summary>A page that shows the operation and its variables.</summary>
    Graph,
}

/// <summary>A request for a page, whatever brought it.</summary>
/// <param name="Path">The path of the address, escaped, with its first slash.</param>
/// <param name="Parameters">Those behind the question mark, decoded, in their order.</param>
/// <param name="Id">What the pattern of the route leaves open: an id, a code; empty for nothing.</param>
public sealed record PageRequest(
    string Path, IReadOnlyList<KeyValuePair<string, string>> Parameters, string Id = "")
{
    /// <summary>The last value of a parameter; empty where it does not stand.</summary>
    internal string this[string key] => Parameters.LastOrDefault(parameter => parameter.Key == key).Value ?? "";
}
