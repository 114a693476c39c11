using System.Text;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Reading;

/// <summary>
/// Reads JSON Lines: a record a line. Good lines are taken, bad ones are refused one by one; where no line is good,
/// there is no document.
/// </summary>
internal static class JsonLinesReader
{
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt) =>
        Read(document, importedAt, SourceNames.IsCompressed(document.Name));

    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt, bool isCompressed)
    {
        var bytes = document.Bytes;
        if (isCompressed)
        {
            if (CompressedLines.Decompress(document, out var damaged) is not { } decompressed)
            {
                return ReadOutcome.Refused(damaged!);
            }

            bytes = decompressed;
        }

        var refusals = new List<Refusal>();
        var lines = ReadLines(document.Name, bytes, refusals);
        return (lines.Count, refusals.Count) switch
        {
            (0, 0) => ReadOutcome.Refused(new Refusal(
                document.Name, 1, "no record; expected a JSON object such as {\"type\": \"entry\", …} on each line")),
            (0, _) => new ReadOutcome(null, refusals),
            _ => new ReadOutcome(Assemble(document, lines, refusals, importedAt), refusals),
        };
    }

    private static List<(int Number, JsonRecord Record)> ReadLines(
        string name, ReadOnlySpan<byte> bytes, List<Refusal> refusals)
    {
        var records = new List<(int, JsonRecord)>();
        var number = 0;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range].Trim(" \t\r"u8);
            if (line.IsEmpty)
            {
                continue;
            }

            if (JsonRecord.Parse(line, out var problem) is { } record)
            {
                records.Add((number, record));
            }
            else
            {
                refusals.Add(new Refusal(name, number, problem!));
            }
        }

        return records;
    }

    private static ReadDocument Assemble(
        SourceDocument document,
        List<(int Number, JsonRecord Record)> lines,
        List<Refusal> refusals,
        DateTimeOffset importedAt)
    {
        var source = new Source
        {
            Id = Source.IdOf(document.Name),
            Name = document.Name,
            Language = LanguageOf(lines.ConvertAll(line => line.Record)),
            Sha256 = document.Sha256,
            ImportedAt = importedAt,
        };
        var records = new JsonRecordAssembly(source);
        foreach (var (number, record) in lines)
        {
            if (records.Add(record, number) is { } problem)
            {
                refusals.Add(new Refusal(document.Name, number, problem));
            }
        }

        refusals.Sort((left, right) => Nullable.Compare(left.Line, right.Line));
        return new ReadDocument(source, document.Bytes, records.Summaries, records.Entries);
    }

    /// <summary>
    /// What the lines that state none are in. Where these have no text, the language that most of the others state.
    /// </summary>
    private static string LanguageOf(List<JsonRecord> records)
    {
        var texts = records
            .Where(record => record.Language is null)
            .Select(record => record.Text ?? record.Title)
            .OfType<string>()
            .ToList();
        var stated = records.Select(record => record.Language).OfType<string>().GroupBy(language => language);
        return texts.Count > 0
            ? LanguageDetector.LanguageOf(texts)
            : stated.MaxBy(group => group.Count())?.Key ?? LanguageTag.Undecided;
    }
}
