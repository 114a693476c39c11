namespace RightsGraph.Server.Importing;

/// <summary>What became of a document.</summary>
internal enum ImportResult
{
    /// <summary>The archive had none of its name.</summary>
    New,

    /// <summary>It took the place of the one of its name.</summary>
    Replaced,

    /// <summary>The archive had the same already.</summary>
    Unchanged,

    /// <summary>The archive had the same, but as an earlier version of this program read it.</summary>
    Reread,

    /// <summary>It was read, and nothing was to be written.</summary>
    Read,

    /// <summary>Nothing of it was taken.</summary>
    Refused,

    /// <summary>It was good, but the store could not take it.</summary>
    Failed,
}

/// <summary>A document, and what came in from it.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Document">Its name in the archive.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Countries">On whose pages its texts stand.</param>
/// <param name="Summaries">Read from it.</param>
/// <param name="Entries">Read from it.</param>
/// <param name="Refused">Its lines that were not taken; one where it was refused as a whole.</param>
/// <param name="Seconds">That it took to read and to store.</param>
internal sealed record ImportedDocument(
    string File,
    string Document,
    ImportResult Result,
    int Countries,
    int Summaries,
    int Entries,
    int Refused,
    double Seconds);

/// <summary>A line of a document, or all of it, that was not taken.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Document">Its name in the archive.</param>
/// <param name="Line">1-based; null where the whole document is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record RefusedLine(string File, string Document, int? Line, string Message);

/// <summary>What an import came to, in the order of its documents.</summary>
internal sealed class ImportReport
{
    public required bool DryRun { get; init; }

    public List<ImportedDocument> Documents { get; } = [];

    public List<RefusedLine> Refused { get; } = [];

    /// <summary>What could not be read or stored at all, in words for people.</summary>
    public List<string> Failures { get; } = [];
}
