using System.Globalization;
using System.Text.Json;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the fields of a JSON object, and remembers the first problem. A null or blank value counts as
/// absent.</summary>
internal class JsonFields(JsonElement json)
{
    private static readonly string[] Kinds = [.. Enum.GetNames<EntryKind>().Select(name => name.ToUpperInvariant())];

    private static readonly string[] Precisions =
        [.. Enum.GetNames<DatePrecision>().Select(name => name.ToUpperInvariant())];

    // A day, a month and a year: 2014-04-14, 2014-04, 2014.
    private static readonly int[] DateLengths = [10, 7, 4];

    public string? Problem { get; private set; }

    protected JsonElement Json => json;

    public string? Text(string name, bool required = false)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return required ? Refuse($"'{name}' is missing") : null;
        }

        return TextOf(value, name) ?? (required ? Refuse($"'{name}' is empty") : null);
    }

    public string? OneOf(string name, string[] allowed)
    {
        var text = Text(name, required: true);
        return text is null ? null
            : Array.Find(allowed, value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found ? found
            : Refuse($"'{name}' is '{FieldProblems.Shortened(text)}'; expected {string.Join(" or ", allowed)}");
    }

    public Country? Country()
    {
        var text = Text("country", required: true);
        var country = text is null ? null : CountryTable.Default.Find(text);
        if (country is null && text is not null)
        {
            Refuse(FieldProblems.UnknownCountry(text));
        }

        return country;
    }

    public DateOnly? Date(bool required, string name = "date")
    {
        var text = Text(name, required);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(FieldProblems.BadDate(text));
        return null;
    }

    /// <summary>The day of an entry, or the first day of the month or year that alone is stated.</summary>
    public DateOnly EntryDate(out DatePrecision precision)
    {
        precision = DatePrecision.Day;
        var text = Text("date", required: true);
        if (text is null)
        {
            return default;
        }

        text = DayOf(text);
        var length = Array.IndexOf(DateLengths, text.Length);
        if (length < 0 || !DateOnly.TryParseExact(
            $"{text}{"-01-01"[(text.Length - DateLengths[^1])..]}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date))
        {
            Refuse(FieldProblems.BadDate(text));
            return default;
        }

        precision = Precision(date, (DatePrecision)length);
        return date;
    }

    /// <summary>Of a time its own day, wherever on earth it was.</summary>
    private static string DayOf(string text) =>
        text.Length > DateLengths[0] && text[DateLengths[0]] is 'T' or ' '
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _)
                ? text[..DateLengths[0]]
                : text;

    /// <summary>What <c>datePrecision</c> states, which may be less than the date has digits for.</summary>
    private DatePrecision Precision(DateOnly date, DatePrecision written)
    {
        var text = Text("datePrecision");
        if (text is null)
        {
            return written;
        }

        var stated = Array.FindIndex(Precisions, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (stated < 0)
        {
            Refuse($"'datePrecision' is '{FieldProblems.Shortened(text)}'; "
                + $"expected one of {string.Join(", ", Precisions)}");
            return written;
        }

        var precision = (DatePrecision)stated;
        if (precision < written
            || (precision != DatePrecision.Day && date.Day != 1)
            || (precision == DatePrecision.Year && date.Month != 1))
        {
            Refuse($"'datePrecision' is {Precisions[stated]}, which '{FieldProblems.Shortened(Text("date")!)}' "
                + "does not fit; expected the first day of what is known");
        }

        return precision;
    }

    public int? Year()
    {
        if (!json.TryGetProperty("year", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (YearOf(value) is >= 1 and <= 9999 and var year)
        {
            return year;
        }

        Refuse("'year' is no year; expected a whole number from 1 to 9999");
        return null;
    }

    private static int? YearOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(
            value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public EntryKind Kind()
    {
        var text = Text("kind");
        if (text is null)
        {
            return EntryKind.Unknown;
        }

        var index = Array.FindIndex(Kinds, kind => kind.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && KindWords.Find(text) is { } named)
        {
            return named;
        }

        if (index < 0)
        {
            Refuse($"'kind' is '{FieldProblems.Shortened(text)}'; expected one of {string.Join(", ", Kinds)}");
        }

        return index < 0 ? EntryKind.Unknown : (EntryKind)index;
    }

    public string? Url()
    {
        var text = Text("url");
        return text is null ? null : FieldProblems.BadUrl(text) is { } problem ? Refuse(problem) : text;
    }

    public string? Language()
    {
        var text = Text("language");
        return text is null ? null : LanguageNames.Find(text) ?? Refuse(FieldProblems.BadLanguage(text));
    }

    /// <summary>Null where it is blank, or no text.</summary>
    protected string? TextOf(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text)
        {
            return Refuse($"'{name}' is no text; expected a JSON string");
        }

        return string.IsNullOrWhiteSpace(Checked(text, name)) ? null : text;
    }

    /// <summary>PostgreSQL stores no NUL.</summary>
    protected string Checked(string text, string name = DetailsJson.Extra)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Refuse($"'{name}' holds a NUL character, which no text does");
        }

        return text;
    }

    protected string? Refuse(string problem)
    {
        Problem ??= problem;
        return null;
    }
}
