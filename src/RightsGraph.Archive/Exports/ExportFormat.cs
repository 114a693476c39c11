namespace RightsGraph.Archive.Exports;

/// <summary>
/// How an archive is written as JSON Lines: for each source, by name, a line of the source itself, then one for each of
/// its records in their order, then the document that they were read from, byte for byte.
/// </summary>
internal static class ExportFormat
{
    public const string Source = "source";
    public const string Summary = "summary";
    public const string Entry = "entry";

    /// <summary>A part of the source document, in Base64.</summary>
    public const string Original = "original";

    public const string Day = "yyyy-MM-dd";
    public const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Bytes of the source document in a line; some 700 kB of Base64.</summary>
    public const int OriginalBytes = 1 << 19;
}
