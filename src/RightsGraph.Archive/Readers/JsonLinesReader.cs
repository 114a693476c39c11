using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Json;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads JSON Lines, a record a line. Bad lines are refused one by one, and a document without a good line
/// whole.</summary>
internal static class JsonLinesReader
{
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (IsList(document))
        {
            return new JsonReader().Read(document, importedAt);
        }

        var refusals = new List<Refusal>();
        var unknown = new UnknownMembers();
        var lines = ReadLines(document, refusals, unknown, out var damage);
        if (damage is not null)
        {
            return ReadOutcome.Refused(damage);
        }

        return (lines.Count, refusals.Count) switch
        {
            (0, 0) => ReadOutcome.Refused(new Refusal(
                document.Name, 1, "no record; expected a JSON object such as {\"type\": \"entry\", …} on each line")),
            (0, _) => new ReadOutcome(null, refusals),
            _ => new ReadOutcome(Assemble(document, lines, refusals, importedAt), refusals)
            {
                Notes = unknown.NotesOn(document.Name),
            },
        };
    }

    /// <summary>A list of records, whose brackets stand around its lines, is JSON as a whole.</summary>
    private static bool IsList(SourceDocument document)
    {
        using var lines = new LineReader(SourceFile.Of(document), ReadLimits.LineBytes, ReadLimits.DocumentBytes);
        while (lines.TryRead(out var line))
        {
            if (line.Bytes.Trim(JsonLine.Blanks) is { IsEmpty: false } first)
            {
                return first.Span[0] == (byte)'['
                    && (first.Length == 1 || first.Span[1..].Trim(" \t"u8) is [(byte)'{', ..]);
            }
        }

        return false;
    }

    private static List<(int Number, JsonRecord Record)> ReadLines(
        SourceDocument document, List<Refusal> refusals, UnknownMembers unknown, out Refusal? damage)
    {
        var records = new List<(int, JsonRecord)>();
        using var lines = new LineReader(SourceFile.Of(document), ReadLimits.LineBytes, ReadLimits.DocumentBytes);
        while (lines.TryRead(out var given))
        {
            var line = given with { Bytes = given.Bytes.Trim(JsonLine.Blanks) };
            if (line.Bytes.IsEmpty)
            {
                continue;
            }

            if (JsonRecord.Parse(line, out var problem) is { } record)
            {
                records.Add((line.Number, record));
                unknown.Add(record.UnknownMembers, line.Number);
            }
            else
            {
                refusals.Add(new Refusal(document.Name, line.Number, problem!));
            }

            if (ProblemOfCounts(records.Count, refusals.Count) is { } tooMany)
            {
                damage = new Refusal(document.Name, line.Number, tooMany);
                return records;
            }
        }

        // The other lines of an export look like records, but would get other ids.
        damage = lines.Damage ?? refusals.Find(refusal => refusal.Message == JsonRecord.IsOfExport);
        return records;
    }

    private static string? ProblemOfCounts(int records, int refusals) =>
        records > ReadLimits.Records
            ? $"the document has more than {ReadLimits.Records:N0} records; divide it into several"
            : refusals > ReadLimits.RefusedLines
                ? $"more than {ReadLimits.RefusedLines:N0} lines are no records; is this JSON Lines?"
                : null;

    private static ParsedDocument Assemble(
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
            Mapping = document.KeptMapping,
            ImportedAt = importedAt,
            Reader = DocumentReader.Version,
        };
        var records = new JsonRecordBuilder(source);
        foreach (var (number, record) in lines)
        {
            document.OnRead?.Invoke(document.Bytes.Length);
            if (records.Add(record, number) is { } problem)
            {
                refusals.Add(new Refusal(document.Name, number, problem));
            }
        }

        refusals.Sort((left, right) => Nullable.Compare(left.Line, right.Line));
        return new ParsedDocument(source, document.Bytes, records.Summaries, records.Entries);
    }

    /// <summary>The language of the lines that state none. Where these have no text, it is the one that most others
    /// state.</summary>
    public static string LanguageOf(List<JsonRecord> records)
    {
        var texts = records
            .Where(record => record.Language is null)
            .Select(record => record.Text ?? record.Title)
            .OfType<string>()
            .Where(text => text.Any(char.IsLetter))
            .ToList();
        var stated = records.Select(record => record.Language).OfType<string>().GroupBy(language => language);
        return texts.Count > 0
            ? LanguageDetector.Detect(texts)
            : stated.MaxBy(group => group.Count())?.Key ?? LanguageTag.Undecided;
    }
}
