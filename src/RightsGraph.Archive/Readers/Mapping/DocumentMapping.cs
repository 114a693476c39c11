using System.Text;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>What its owner says of how a document is to be read: which column or path is which field, and what is the
/// same for all of its records.</summary>
public sealed record DocumentMapping
{
    public static DocumentMapping None { get; } = new();

    /// <summary>The columns or paths of a field; the first that is not empty in a record fills it.</summary>
    internal IReadOnlyDictionary<RecordField, IReadOnlyList<string>> Columns { get; init; } =
        new Dictionary<RecordField, IReadOnlyList<string>>();

    /// <summary>Values for records that state none of their own.</summary>
    internal IReadOnlyDictionary<RecordField, string> Constants { get; init; } =
        new Dictionary<RecordField, string>();

    internal DayOrder? Dates { get; init; }

    /// <summary>The row of the names, counted from 1.</summary>
    internal int? HeaderRow { get; init; }

    /// <summary>The only sheet to read.</summary>
    internal string? Sheet { get; init; }

    /// <summary>The path of the list of records in JSON.</summary>
    internal string? Records { get; init; }

    /// <summary>An encoding of text files, by its registered name.</summary>
    internal string? Encoding { get; init; }

    public bool IsEmpty => Canonical.Length == 0;

    /// <summary>One spelling for what means the same, which is kept with the source: a document is read again where it
    /// has changed.</summary>
    public string Canonical
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (filled, columns) in Columns.OrderBy(pair => pair.Key))
            {
                Append(NameOf(filled), "=", string.Join('|', columns));
            }

            foreach (var (filled, value) in Constants.OrderBy(pair => pair.Key))
            {
                Append(NameOf(filled), ":=", value);
            }

            Append("dates", ":=", Dates is { } order ? DayOrders.NameOf(order) : null);
            Append("header", ":=", HeaderRow?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Append("sheet", ":=", Sheet);
            Append("records", ":=", Records);
            Append("encoding", ":=", Encoding);
            return text.ToString();

            void Append(string name, string sign, string? value)
            {
                if (value is not null)
                {
                    text.Append(text.Length == 0 ? "" : ",").Append(name).Append(sign).Append(Quoted(value));
                }
            }
        }
    }

    /// <summary>With what another says in addition; what this one says stays.</summary>
    public DocumentMapping Over(DocumentMapping other) => new()
    {
        Columns = Merged(Columns, other.Columns),
        Constants = Merged(Constants, other.Constants),
        Dates = Dates ?? other.Dates,
        HeaderRow = HeaderRow ?? other.HeaderRow,
        Sheet = Sheet ?? other.Sheet,
        Records = Records ?? other.Records,
        Encoding = Encoding ?? other.Encoding,
    };

    internal static string NameOf(RecordField field) => field.ToString().ToLowerInvariant();

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"=") || value.Trim() != value
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;

    private static Dictionary<RecordField, T> Merged<T>(
        IReadOnlyDictionary<RecordField, T> first, IReadOnlyDictionary<RecordField, T> second)
    {
        var merged = new Dictionary<RecordField, T>(second);
        foreach (var (field, value) in first)
        {
            merged[field] = value;
        }

        return merged;
    }
}
