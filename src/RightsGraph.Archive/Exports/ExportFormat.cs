namespace RightsGraph.Archive.Exports;

/// <summary>An export as JSON Lines has for each source, by name, a line for the source, then one for each record in
/// order, then the source document byte for byte.</summary>
internal static class ExportFormat
{
    public const string Source = "source";
    public const string Summary = "summary";
    public const string Entry = "entry";

    /// <summary>Part of the source document, in Base64.</summary>
    public const string Original = "original";

    public const string Day = "yyyy-MM-dd";
    public const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Bytes of the source document in a line: 700 kB of Base64.</summary>
    public const int OriginalBytes = 1 << 19;
}
