using RightsGraph.Archive.Countries;

namespace RightsGraph.Archive.Readers;

/// <summary>The words in which both formats refuse a value.</summary>
internal static class FieldProblems
{
    public static string UnknownCountry(string value) =>
        CountryTable.Default.Suggest(value) is { } suggestion
            ? $"unknown country '{Shortened(value)}'; did you mean {suggestion}?"
            : $"unknown country '{Shortened(value)}'; expected an English name or an ISO 3166-1 code";

    public static string BadDate(string value) =>
        $"'{Shortened(value)}' is no date; expected a day such as 2014-04-14";

    public static string BadLanguage(string value) =>
        $"'{Shortened(value)}' is no language tag; expected BCP 47, for instance en or pt-BR";

    /// <summary>
    /// Null for an http or https address, and for a relative one, which old pages have: it leads nowhere, but tells
    /// where the text stood. No other scheme is safe to offer as a link, and browsers overlook control characters in
    /// it.
    /// </summary>
    public static string? BadUrl(string value) =>
        !value.Any(char.IsControl)
            && Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri)
            && (!uri.IsAbsoluteUri || uri.Scheme is "http" or "https")
                ? null
                : $"'{Shortened(value)}' is no web address; expected one that begins with https:// or http://";

    /// <summary>Enough of a text to know it by, on one line and safe to show.</summary>
    public static string Shortened(string text)
    {
        const int Most = 60;
        var line = Printable.Sanitize(text.ReplaceLineEndings(" "));
        if (line.Length <= Most)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
