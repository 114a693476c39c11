namespace RightsGraph.Archive.Reading;

/// <summary>Reads a source document of any format. No content makes it throw: what it cannot read it refuses.</summary>
public static class DocumentReader
{
    /// <param name="document">Its name tells the format; a name that tells none is refused.</param>
    /// <param name="importedAt">The moment that the records' source will state.</param>
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt) =>
        SourceNames.FormatOf(document.Name) switch
        {
            SourceFormat.CountryPage => CountryPageReader.Read(document, importedAt),
            SourceFormat.JsonLines => JsonLinesReader.Read(document, importedAt),
            _ => ReadOutcome.Refused(new Refusal(
                document.Name, null, $"the name does not tell the format; expected {SourceNames.Endings}")),
        };

    /// <param name="document">Not compressed; its name may end in any way.</param>
    /// <param name="format">What it is to be read as.</param>
    /// <param name="importedAt">The moment that the records' source will state.</param>
    public static ReadOutcome Read(SourceDocument document, SourceFormat format, DateTimeOffset importedAt) =>
        format == SourceFormat.CountryPage
            ? CountryPageReader.Read(document, importedAt)
            : JsonLinesReader.Read(document, importedAt, isCompressed: false);
}
