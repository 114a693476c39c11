namespace RightsGraph.Server.Importing;

internal enum ImportResult
{
    /// <summary>The archive had no document of this name.</summary>
    New,

    /// <summary>It replaced the document of this name.</summary>
    Replaced,

    Unchanged,

    /// <summary>The same document, which an earlier version of this program had read differently.</summary>
    Reread,

    /// <summary>In a dry run.</summary>
    Read,

    Refused,

    /// <summary>The store could not take it.</summary>
    Failed,
}

/// <summary>A document that is refused as a whole counts as one refused line.</summary>
internal sealed record ImportedDocument(
    string File,
    string Document,
    ImportResult Result,
    int Countries,
    int Summaries,
    int Entries,
    int Refused,
    double Seconds)
{
    /// <summary>In English, in the order of their first records.</summary>
    public IReadOnlyList<string> CountryNames { get; init; } = [];

    /// <summary>Lines that say nothing of a record or of the source: headings, rules, footers.</summary>
    public long LeftOut { get; init; }
}

/// <summary>The line is 1-based; null if the whole document was refused.</summary>
internal sealed record RefusedLine(string File, string Document, int? Line, string Message);

internal sealed class ImportReport
{
    public required bool DryRun { get; init; }

    public List<ImportedDocument> Documents { get; } = [];

    public List<RefusedLine> Refused { get; } = [];

    /// <summary>Files of folders that are none of our documents, whatever their names say, and why.</summary>
    public List<RefusedLine> LeftAlone { get; } = [];

    /// <summary>What to know of documents that were read nevertheless.</summary>
    public List<RefusedLine> Notes { get; } = [];

    /// <summary>Messages about what could not be read or stored.</summary>
    public List<string> Failures { get; } = [];
}
