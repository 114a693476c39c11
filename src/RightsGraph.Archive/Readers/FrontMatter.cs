using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers;

/// <summary>What a document states of itself in a block at its head.</summary>
internal sealed record FrontMatter
{
    public IReadOnlyList<Country> Countries { get; init; } = [];

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public DateOnly? Retrieved { get; init; }

    /// <summary>Of a post, which is one entry as a whole.</summary>
    public DateReading? Date { get; init; }

    public EntryKind? Kind { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>How the numbers of the document's dates are meant.</summary>
    public DayOrder? Order { get; init; }

    /// <summary>Where the document could state what is missing.</summary>
    public WaysToState Ways { get; init; } = WaysToState.InFrontMatter;

    /// <summary>What no other property takes.</summary>
    public IReadOnlyList<ExtraField> Extra { get; init; } = [];

    /// <summary>The index of the first line after the block; 0 where there is no block.</summary>
    public int BodyStart { get; init; }

    /// <summary>With the constants of a mapping for what the document does not state itself.</summary>
    public FrontMatter Or(DocumentMapping mapping) => mapping.IsEmpty ? this : this with
    {
        Countries = Countries.Count > 0 || Constant(mapping, RecordField.Country) is not { } country
            ? Countries
            : [.. ValueList.SplitCountries(country).Select(CountryTable.Default.Find).OfType<Country>()],
        Publisher = Publisher ?? Constant(mapping, RecordField.Publisher),
        Licence = Licence ?? Constant(mapping, RecordField.Licence),
        Language = Language ?? (Constant(mapping, RecordField.Language) is { } language
            ? LanguageNames.Find(language)
            : null),
        Kind = Kind ?? (Constant(mapping, RecordField.Kind) is { } kind ? DraftKinds.Find(kind) : null),
        Order = Order ?? mapping.Dates,
    };

    private static string? Constant(DocumentMapping mapping, RecordField field) =>
        mapping.Constants.GetValueOrDefault(field);

    /// <summary>Reads the block at the head of lines, in YAML between <c>---</c> lines or in TOML between
    /// <c>+++</c>.</summary>
    /// <returns>Null where the block is refused; without anything where there is none.</returns>
    public static FrontMatter? Read(string name, IReadOnlyList<string> lines, DateOnly today, out Refusal? refusal)
    {
        if (FrontMatterBlock.Find(name, lines, out refusal) is not { } block)
        {
            return refusal is null ? new FrontMatter() : null;
        }

        var fields = new FrontMatterFields(today);
        foreach (var field in block.Fields)
        {
            if (fields.Take(field) is { } problem)
            {
                refusal = new Refusal(name, field.Line, problem);
                return null;
            }
        }

        return fields.Result with { BodyStart = block.BodyStart };
    }
}
