using RightsGraph.Archive.Exports;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads source documents of any format. No content makes it throw: what it cannot read it refuses.</summary>
public static class DocumentReader
{
    /// <param name="document">
    /// Its name tells the format; a name that tells none is refused, and so is an export.
    /// </param>
    /// <param name="importedAt">The moment that the records' source will state.</param>
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt) =>
        SourceNames.FormatOf(document.Name) is { } format
            ? ReadAs(format, document, importedAt)
            : ReadOutcome.Refused(new Refusal(
                document.Name, null, $"the name does not tell the format; expected {SourceNames.Endings}"));

    /// <param name="document">Not compressed; its name may end in any way.</param>
    /// <param name="format">What it is to be read as.</param>
    /// <param name="importedAt">The moment that the records' source will state.</param>
    public static ReadOutcome Read(SourceDocument document, SourceFormat format, DateTimeOffset importedAt) =>
        ReadAs(format, document with { IsCompressed = false }, importedAt);

    /// <summary>
    /// Reads a file that may also be an export of an archive: then it gives one outcome for each source in it, one
    /// after the other as they are asked for, and else the only one.
    /// </summary>
    /// <param name="file">Its name tells the format.</param>
    /// <param name="importedAt">What an export states itself goes before it.</param>
    /// <exception cref="IOException">The file cannot be read; thrown when the outcome is asked for.</exception>
    public static IEnumerable<ReadOutcome> ReadAll(SourceFile file, DateTimeOffset importedAt)
    {
        if (IsExport(file))
        {
            foreach (var outcome in ExportReader.Read(file))
            {
                yield return outcome;
            }
        }
        else
        {
            yield return ReadOne(file, importedAt);
        }
    }

    /// <summary>Whether a file is an export of an archive: JSON Lines whose first line is that of a source.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsExport(SourceFile file) =>
        SourceNames.FormatOf(file.Name) == SourceFormat.JsonLines && ExportReader.IsExport(file);

    private static ReadOutcome ReadAs(SourceFormat format, SourceDocument document, DateTimeOffset importedAt)
    {
        try
        {
            return format == SourceFormat.CountryPage
                ? CountryPageReader.Read(document, importedAt)
                : JsonLinesReader.Read(document, importedAt);
        }
        catch (OutOfMemoryException)
        {
            return ReadOutcome.Refused(TooLarge(document.Name));
        }
    }

    private static ReadOutcome ReadOne(SourceFile file, DateTimeOffset importedAt)
    {
        try
        {
            return file.ReadWhole(out var refusal) is { } document
                ? Read(document, importedAt)
                : ReadOutcome.Refused(refusal!);
        }
        catch (OutOfMemoryException)
        {
            return ReadOutcome.Refused(TooLarge(file.Name));
        }
    }

    private static Refusal TooLarge(string name) =>
        new(name, null, "reading the document takes more memory than there is; divide it into several");
}
