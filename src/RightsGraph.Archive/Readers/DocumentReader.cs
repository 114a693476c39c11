using RightsGraph.Archive.Exports;
using RightsGraph.Archive.Readers.Detection;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads source documents of any format. It refuses what it cannot read; no content makes it throw.</summary>
public static class DocumentReader
{
    /// <summary>Raise it when more is read from the same bytes: archives tell which of their documents were read by an
    /// earlier version. It is 0 for programs that read no details.</summary>
    public const int Version = 1;

    /// <summary>Reads a document in the format that its name or its bytes tell; an export is refused.</summary>
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        var choice = FormatChoice.Of(document);
        return choice.Format is { } format
            ? ReadAs(format, document, importedAt)
            : ReadOutcome.Refused(new Refusal(document.Name, null, choice.Problem!)) with { IsForeign = true };
    }

    /// <summary>Reads an uncompressed document of any name.</summary>
    public static ReadOutcome Read(SourceDocument document, SourceFormat format, DateTimeOffset importedAt) =>
        ReadAs(format, document with { IsCompressed = false }, importedAt);

    /// <summary>Reads a file: one outcome, or lazily one for each source if it is an export.</summary>
    /// <param name="file">A file whose name tells the format.</param>
    /// <param name="importedAt">The time of import; sources of an export state their own.</param>
    /// <exception cref="IOException">The file cannot be read; thrown by the enumeration.</exception>
    public static IEnumerable<ReadOutcome> ReadAll(SourceFile file, DateTimeOffset importedAt)
    {
        if (file.MappingRefusal is { } refusal)
        {
            yield return ReadOutcome.Refused(new Refusal(file.Name, null, $"its mapping cannot be read: {refusal}"));
        }
        else if (IsExport(file))
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

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsExport(SourceFile file) =>
        SourceNames.FormatOf(file.Name) == SourceFormat.JsonLines && ExportReader.IsExport(file);

    private static ReadOutcome ReadAs(SourceFormat format, SourceDocument document, DateTimeOffset importedAt) =>
        RefusingTooLarge(document.Name, () => FormatReaders.Of(format).Read(document, importedAt));

    private static ReadOutcome ReadOne(SourceFile file, DateTimeOffset importedAt) =>
        RefusingTooLarge(file.Name, () => file.ReadWhole(out var refusal) is { } document
            ? Read(document, importedAt)
            : ReadOutcome.Refused(refusal!));

    private static ReadOutcome RefusingTooLarge(string name, Func<ReadOutcome> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException limit)
        {
            return ReadOutcome.Refused(new Refusal(name, null, limit.Message));
        }
        catch (OutOfMemoryException)
        {
            return ReadOutcome.Refused(new Refusal(
                name, null, "reading the document takes more memory than there is; divide it into several"));
        }
    }
}
