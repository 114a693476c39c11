using System.Security.Cryptography;

namespace RightsGraph.Archive.Exports;

/// <summary>Assembles one source of an export from its lines. All that can be checked is: ids, ordinals, positions,
/// counts, and the hash of the document.</summary>
internal sealed class ExportedSource(string export, int line, ExportIds ids)
{
    private readonly List<Refusal> refusals = [];
    private readonly List<Summary> summaries = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<Country, int> positions = [];
    private readonly List<byte[]> original = [];
    private (int Summaries, int Entries) stated;
    private long originalLength;
    private int nextOrdinal;
    private Source? source;

    public bool HasBegun { get; private set; }

    public void Refuse(int atLine, string problem)
    {
        HasBegun = true;
        refusals.Add(new Refusal(export, atLine, problem));
    }

    /// <returns>The problem with the line; null where there is none.</returns>
    public string? Take(ExportFields fields, int number)
    {
        HasBegun = true;
        var type = fields.Required("type");
        if (type == ExportFormat.Source)
        {
            return TakeHead(fields, number);
        }

        // A refused source is not reported again for each of its records.
        return source is null
            ? refusals.Count > 0 ? null : "no line of a source stands before this one"
            : type == ExportFormat.Original ? TakeOriginal(fields) : TakeRecord(fields, type, number);
    }

    public ReadOutcome Close()
    {
        if (refusals.Count == 0 && ProblemOfWhole() is { } problem)
        {
            Refuse(line, problem);
        }

        return refusals.Count == 0
            ? new ReadOutcome(new ParsedDocument(source!, Joined(), summaries, entries), [])
            : new ReadOutcome(null, refusals);
    }

    private string? TakeHead(ExportFields fields, int number)
    {
        var head = new Source
        {
            Id = fields.Id(),
            Name = fields.Required("name"),
            Title = fields.Text("title"),
            Publisher = fields.Text("publisher"),
            Licence = fields.Text("licence"),
            Mapping = fields.Text("mapping"),
            Url = fields.Url(),
            Language = fields.RequiredLanguage(),
            Retrieved = fields.Date(required: false, "retrieved"),
            Sha256 = fields.Sha256(),
            ImportedAt = fields.Moment("importedAt"),
            Reader = fields.Reader(),
        };
        stated = (fields.Number("summaries", 0), fields.Number("entries", 0));
        var problem = fields.Problem
            ?? (head.Id == Source.IdOf(head.Name)
                ? ids.Add(head.Id, number)
                : $"'id' is {head.Id}; the id of a source of this name is {Source.IdOf(head.Name)}");
        source = problem is null ? head : null;
        return problem;
    }

    private string? TakeOriginal(ExportFields fields)
    {
        var bytes = fields.Bytes("bytes");
        originalLength += bytes.Length;
        if (originalLength > ReadLimits.DocumentBytes)
        {
            original.Clear();
            return $"the source document has more than {ReadLimits.DocumentBytes:N0} bytes";
        }

        original.Add(bytes);
        return fields.Problem;
    }

    private string? TakeRecord(ExportFields fields, string type, int number)
    {
        var record = fields.Record(source!, isEntry: type == ExportFormat.Entry);
        if (fields.Problem is { } problem)
        {
            nextOrdinal++;
            return problem;
        }

        var expected = nextOrdinal;
        nextOrdinal = record.Ordinal + 1;
        if (record.Ordinal != expected)
        {
            return $"'ordinal' is {record.Ordinal}; expected {expected}, for the records of a source come in order";
        }

        if (record is Entry entry)
        {
            entries.Add(entry);
        }
        else if (record is Summary summary && TakePosition(summary) is { } misplaced)
        {
            return misplaced;
        }

        return ids.Add(record.Id, number);
    }

    private string? TakePosition(Summary summary)
    {
        var expected = positions.GetValueOrDefault(summary.Country) + 1;
        positions[summary.Country] = summary.Position;
        summaries.Add(summary);
        return summary.Position == expected
            ? null
            : $"'position' is {summary.Position}; expected {expected}, for it counts the summaries of each country";
    }

    private string? ProblemOfWhole()
    {
        if ((summaries.Count, entries.Count) != stated)
        {
            return $"of {stated.Summaries:N0} summaries and {stated.Entries:N0} entries that the source states, "
                + $"{summaries.Count:N0} and {entries.Count:N0} follow";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        original.ForEach(hash.AppendData);
        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        return found == source!.Sha256
            ? null
            : $"the lines of type \"{ExportFormat.Original}\" are not the document that the source states: "
                + $"their SHA-256 is {found}";
    }

    private byte[] Joined()
    {
        var bytes = new byte[originalLength];
        var end = 0;
        foreach (var part in original)
        {
            part.CopyTo(bytes, end);
            end += part.Length;
        }

        return bytes;
    }
}

/// <summary>The ids of sources and records in an export: each may occur once.</summary>
internal sealed class ExportIds
{
    private readonly Dictionary<RecordId, int> lines = [];

    public string? Add(RecordId id, int line) => lines.TryAdd(id, line)
        ? null
        : $"the id {id} stands on line {lines[id]} already; expected one line an id";
}
