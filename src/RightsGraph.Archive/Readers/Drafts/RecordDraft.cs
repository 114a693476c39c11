using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>What a row, an item or an object says, by field and as it was written. All formats but country pages and
/// JSON Lines become drafts, so that dates, countries and kinds mean the same in each.</summary>
/// <param name="number">Of the row or item, counted from 1.</param>
internal sealed class RecordDraft(int number)
{
    private static readonly int FieldCount = Enum.GetValues<RecordField>().Length;

    private List<Attachment>? files;
    private readonly List<DraftValue>?[] values = new List<DraftValue>?[FieldCount];

    public int Number { get; } = number;

    /// <summary>Whether a value can be a list, as the cell of a table; an element of a feed is one value.</summary>
    public bool HasLists { get; init; }

    /// <summary>Whether what a better name of a field leaves over is kept; the excerpt beside a text is not.</summary>
    public bool KeepsOthers { get; init; } = true;

    /// <summary>Where the item stands, if its number does not tell, such as a sheet of a workbook.</summary>
    public string? Place { get; init; }

    /// <summary>Files that are stated with their media types or titles.</summary>
    public List<Attachment> Files => files ??= [];

    public bool HasFiles => files is not null;

    /// <summary>Whether any field has several values.</summary>
    public bool HasSeveral { get; private set; }

    public bool Has(RecordField field) => values[(int)field] is not null;

    public bool IsEmpty => Array.TrueForAll(values, list => list is null);

    /// <summary>Blank values say nothing.</summary>
    public void Add(FieldName field, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && field.Field != RecordField.Ignored
            && !(field.Field == RecordField.Date && DraftDates.IsNoDateAtAll(value))
            && !(field.Field is RecordField.Country or RecordField.Url && DraftCountries.IsNone(value)))
        {
            field = field.Field == RecordField.Publisher && value.Contains("://", StringComparison.Ordinal)
                ? OfAddress(value)
                : field;
            ref var list = ref values[(int)field.Field];
            HasSeveral |= list is not null;
            (list ??= new List<DraftValue>(1)).Add(new DraftValue(name, field.Rank, value.Trim()));
        }
    }

    /// <summary>A column "Source" can hold the address of a text and not who published it.</summary>
    private static FieldName OfAddress(string value) =>
        value.Trim() is var address && !address.Any(char.IsWhiteSpace) && FieldProblems.BadUrl(address) is null
            ? new FieldName(RecordField.Url, int.MaxValue)
            : new FieldName(RecordField.Extra, 0);

    public void Add(RecordField field, string name, string? value) => Add(new FieldName(field, 0), name, value);

    /// <summary>The values of the best name that has any; those of the other names are returned by
    /// <see cref="Others"/>.</summary>
    public IReadOnlyList<string> All(RecordField field)
    {
        if (values[(int)field] is not { } list)
        {
            return [];
        }

        if (list.Count == 1)
        {
            return [list[0].Value];
        }

        var best = list.Min(value => value.Rank);
        return [.. list.Where(value => value.Rank == best).Select(value => value.Value)];
    }

    public string? First(RecordField field) =>
        values[(int)field] is { } list ? list.MinBy(value => value.Rank).Value : null;

    /// <summary>The values that better names of the field leave over.</summary>
    public IEnumerable<DraftValue> Others(RecordField field)
    {
        if (!KeepsOthers || values[(int)field] is not { Count: > 1 } list)
        {
            return [];
        }

        var best = list.Min(value => value.Rank);
        return list.Where(value => value.Rank != best);
    }

    public IEnumerable<DraftValue> Values(RecordField field) => values[(int)field] ?? [];
}

/// <param name="Name">What the document calls it.</param>
/// <param name="Rank">The lowest wins.</param>
/// <param name="Value">Not blank.</param>
internal readonly record struct DraftValue(string Name, int Rank, string Value);
