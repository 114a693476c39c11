namespace RightsGraph.Archive.Readers;

/// <param name="Document">Null where the whole document was refused.</param>
/// <param name="Refusals">Empty where all of it was accepted.</param>
public sealed record ReadOutcome(ParsedDocument? Document, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>What is in no record and is no mistake either, in the document's order.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What to tell of a document that was read: it refuses nothing.</summary>
    public IReadOnlyList<ReadNote> Notes { get; init; } = [];

    /// <summary>Whether the document was refused as none of ours: of no format that is read, or not of the one that its
    /// name says. In a folder it is left alone and told.</summary>
    public bool IsForeign { get; init; }

    public static ReadOutcome Refused(Refusal refusal) => new(null, [refusal]);
}

/// <summary>A document with its records, ready for import.</summary>
public sealed record ParsedDocument(
    Source Source, byte[] Bytes, IReadOnlyList<Summary> Summaries, IReadOnlyList<Entry> Entries)
{
    /// <summary>Summaries, then entries.</summary>
    public IEnumerable<Document> Records => Summaries.Concat<Document>(Entries);
}
