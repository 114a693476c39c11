namespace RightsGraph.Archive.Readers;

/// <summary>Reads the documents of one format into records and refusals. No content makes it throw.</summary>
internal interface IFormatReader
{
    ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt);
}
