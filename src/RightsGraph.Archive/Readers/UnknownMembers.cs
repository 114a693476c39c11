using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers;

/// <summary>Collects the names that no field takes, and tells each once a document with the likeliest right
/// name.</summary>
internal sealed class UnknownMembers
{
    /// <summary>A document with more names has data for names.</summary>
    private const int MaxTold = 20;

    private static readonly string[] Names =
    [
        "type", "country", "countries", "date", "datePrecision", "year", "kind", "title", "text", "url", "language",
        "id", "topics", "authors", "publisher", "updatedAt", "attachments", "extra",
    ];

    private readonly Dictionary<string, (int First, int Count)> lines = new(StringComparer.Ordinal);
    private int others;

    public void Add(IReadOnlyList<string> names, int line)
    {
        foreach (var name in names)
        {
            if (lines.TryGetValue(name, out var seen))
            {
                lines[name] = (seen.First, seen.Count + 1);
            }
            else if (lines.Count < MaxTold)
            {
                lines[name] = (line, 1);
            }
            else
            {
                others++;
            }
        }
    }

    public IReadOnlyList<ReadNote> NotesOn(string document)
    {
        var notes = lines.Select(name => new ReadNote(document, name.Value.First, Message(name.Key, name.Value.Count)));
        return others == 0
            ? [.. notes]
            : [.. notes, new ReadNote(document, null, $"{others:N0} more members have names that no field takes")];
    }

    private static string Message(string name, int count) =>
        $"no field takes '{FieldProblems.Shortened(name)}', which is kept among the extra fields"
        + (count > 1 ? $", here and in {count - 1:N0} other lines" : "")
        + (NearestTo(name) is { } near ? $"; did you mean '{near}'?" : "");

    /// <summary>What other systems call it, else what is spelt like it.</summary>
    private static string? NearestTo(string name) => FieldNames.Find(name)?.Field switch
    {
        RecordField.CountryCode => "country",
        RecordField.Updated => "updatedAt",
        { } field and not (RecordField.Extra or RecordField.Ignored or RecordField.Licence) =>
            DocumentMapping.NameOf(field),
        _ => NearestName.To(name, Names.Where(known => known.Length > 2)) is { } near && near != name ? near : null,
    };
}
