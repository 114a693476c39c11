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

    /// <summary>What other systems call it, where the spelling leads to no name.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abstract"] = "text", ["article"] = "text", ["body"] = "text", ["content"] = "text",
        ["description"] = "text", ["summary"] = "text", ["headline"] = "title", ["heading"] = "title",
        ["subject"] = "title", ["name"] = "title", ["lang"] = "language", ["locale"] = "language",
        ["link"] = "url", ["href"] = "url", ["uri"] = "url", ["permalink"] = "url", ["categories"] = "topics",
        ["category"] = "topics", ["keywords"] = "topics", ["labels"] = "topics", ["tags"] = "topics",
        ["themes"] = "topics", ["byline"] = "authors", ["creator"] = "authors", ["writer"] = "authors",
        ["organisation"] = "publisher", ["organization"] = "publisher", ["source"] = "publisher",
        ["day"] = "date", ["published"] = "date", ["publishedAt"] = "date", ["pubDate"] = "date",
        ["created"] = "date", ["modified"] = "updatedAt", ["updated"] = "updatedAt", ["files"] = "attachments",
        ["enclosure"] = "attachments", ["format"] = "kind", ["guid"] = "id", ["key"] = "id",
        ["nation"] = "country", ["place"] = "country", ["location"] = "country",
    };

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

    private static string? NearestTo(string name) =>
        Synonyms.GetValueOrDefault(name) is { } meant ? meant
        : NearestName.To(name, Names.Where(known => known.Length > 2)) is { } near && near != name ? near
        : null;
}
