using System.Globalization;
using System.Text.Json;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the fields of a JSON object, and remembers the first problem. A null or blank value counts as absent,
/// and unknown members are ignored: other systems export more than is read here.</summary>
internal class JsonFields(JsonElement json)
{
    private static readonly string[] Kinds = [.. Enum.GetNames<EntryKind>().Select(name => name.ToUpperInvariant())];

    public string? Problem { get; private set; }

    protected JsonElement Json => json;

    public string? Text(string name, bool required = false)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return required ? Refuse($"'{name}' is missing") : null;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text)
        {
            return Refuse($"'{name}' is no text; expected a JSON string");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return Refuse($"'{name}' holds a NUL character, which no text does");
        }

        return string.IsNullOrWhiteSpace(text) ? required ? Refuse($"'{name}' is empty") : null : text;
    }

    public string? OneOf(string name, string[] allowed)
    {
        var text = Text(name, required: true);
        return text is null || allowed.Contains(text, StringComparer.Ordinal)
            ? text
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

    public int? Year()
    {
        if (!json.TryGetProperty("year", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year) && year is >= 1 and <= 9999)
        {
            return year;
        }

        Refuse("'year' is no year; expected a whole number from 1 to 9999");
        return null;
    }

    public EntryKind Kind()
    {
        var text = Text("kind");
        if (text is null)
        {
            return EntryKind.Unknown;
        }

        var index = Array.FindIndex(Kinds, kind => kind.Equals(text, StringComparison.OrdinalIgnoreCase));
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
        return text is null ? null : LanguageTag.Normalize(text) ?? Refuse(FieldProblems.BadLanguage(text));
    }

    protected string? Refuse(string problem)
    {
        Problem ??= problem;
        return null;
    }
}
