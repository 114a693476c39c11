using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Readers;

/// <summary>What a reader made of a document.</summary>
/// <param name="Document">Null where nothing of the document was taken.</param>
/// <param name="Refusals">Empty where all of it was taken.</param>
public sealed record ReadOutcome(ParsedDocument? Document, IReadOnlyList<Refusal> Refusals)
{
    public static ReadOutcome Refused(Refusal refusal) => new(null, [refusal]);
}

/// <summary>A document with the records read from it, ready to be imported.</summary>
public sealed record ParsedDocument(
    Source Source, byte[] Bytes, IReadOnlyList<Summary> Summaries, IReadOnlyList<Entry> Entries);
