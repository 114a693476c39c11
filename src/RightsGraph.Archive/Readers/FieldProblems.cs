using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers;

internal static class FieldProblems
{
    public static string UnknownCountry(string value) =>
        CountryTable.Default.Suggest(value) is { } suggestion
            ? $"unknown country '{Shortened(value)}'; did you mean {suggestion}?"
            : $"unknown country '{Shortened(value)}'; expected an English name or an ISO 3166-1 code";

    public static string BadDate(string value) =>
        $"'{Shortened(value)}' is no date; expected a day such as 2014-04-14";

    public static string UnreadableDate(string value, DateReading reading) => reading.Problem is { } why
        ? $"'{Shortened(value)}' is no date that can be read: {why}"
        : BadDate(value);

    public static string BadLanguage(string value) =>
        $"'{Shortened(value)}' is no language tag; expected BCP 47, for instance en or pt-BR";

    /// <summary>Null for an http, https or relative address; old pages have relative ones, which lead nowhere but tell
    /// where the text was. Other schemes are unsafe as links, and browsers ignore control characters in a
    /// scheme.</summary>
    public static string? BadUrl(string value) =>
        !value.Any(char.IsControl)
            && Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri)
            && (!uri.IsAbsoluteUri || uri.Scheme is "http" or "https")
                ? null
                : $"'{Shortened(value)}' is no web address; expected one that begins with https:// or http://";

    public static string Shortened(string text)
    {
        const int MaxLength = 60;
        var line = Printable.Sanitize(text.ReplaceLineEndings(" "));
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
