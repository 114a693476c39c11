namespace RightsGraph.Archive.Readers;

/// <param name="Key">As it is written; members of an inner mapping have its key and a full stop before.</param>
/// <param name="Values">One, or those of a list; empty where nothing is stated.</param>
/// <param name="Line">1-based in the document.</param>
internal sealed record FrontMatterField(string Key, IReadOnlyList<string> Values, int Line)
{
    public string Value => string.Join(", ", Values);
}
