namespace RightsGraph.Archive.Readers;

/// <summary>How large a document may be. A limit that is met is named in the refusal.</summary>
public static class ReadLimits
{
    /// <summary>Bytes in one line: 1 MiB, some 17 times the longest line in a million words of real reports.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>
    /// Records in one document: they are held until all are read, and this many take some 2 GB beside their texts.
    /// </summary>
    public const int Records = 4_000_000;

    /// <summary>Lines of one document that are refused one by one; one with more is something else.</summary>
    public const int RefusedLines = 1_000_000;

    /// <summary>
    /// Bytes in one country page after decompression: 64 MiB. It is held whole while it is read, some ten times over.
    /// </summary>
    public const int PageBytes = 1 << 26;

    /// <summary>
    /// Bytes in one line of an export: what the longest text takes there, each byte of it escaped.
    /// </summary>
    public const int ExportedLineBytes = 6 * (PageBytes + LineBytes);

    /// <summary>
    /// Bytes in one document after decompression: 1 GiB, what one array of text can carry with room to spare.
    /// </summary>
    public const int DocumentBytes = 1 << 30;
}
