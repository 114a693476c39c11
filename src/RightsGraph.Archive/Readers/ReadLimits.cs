namespace RightsGraph.Archive.Readers;

/// <summary>Limits on the size of documents. A refusal names the limit.</summary>
public static class ReadLimits
{
    /// <summary>1 MiB, 17 times the longest line in a million words of real reports.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>All records of a document are in memory at once; this many take 2 GB without their texts.</summary>
    public const int Records = 4_000_000;

    /// <summary>A document with more bad lines is probably not JSON Lines.</summary>
    public const int RefusedLines = 1_000_000;

    /// <summary>64 MiB after decompression: reading a country page takes ten times its size in memory.</summary>
    public const int PageBytes = 1 << 26;

    /// <summary>A page of short lines has more records than text: 4,000,000 lines take 1 GB.</summary>
    public const int PageLines = 4_000_000;

    /// <summary>The longest text, with each byte escaped.</summary>
    public const int ExportedLineBytes = 6 * (PageBytes + LineBytes);

    /// <summary>1 GiB after decompression, which fits into one array.</summary>
    public const int DocumentBytes = 1 << 30;

    /// <summary>As many columns as Excel has.</summary>
    public const int Columns = 16_384;

    /// <summary>Characters of one row of a table.</summary>
    public const int RowLength = 1 << 22;

    /// <summary>256 MiB: a workbook's texts are in memory at once.</summary>
    public const int SharedStringsBytes = 1 << 28;

    /// <summary>Beginnings and ends of elements of a web page: a hundred times what long pages have.</summary>
    public const int Tags = 1_000_000;

    /// <summary>Elements within an element of a feed, and members within a member of JSON.</summary>
    public const int Depth = 64;
}
