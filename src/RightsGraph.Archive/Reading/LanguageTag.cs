using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Reading;

/// <summary>Language tags after BCP 47, in the letter case that it recommends: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
internal static partial class LanguageTag
{
    public const string Undecided = "und";

    /// <summary>Null for what is no tag. Whether such a language is registered is not asked.</summary>
    public static string? Normalize(string text)
    {
        if (!Shape().IsMatch(text))
        {
            return null;
        }

        var subtags = text.Split('-', '_');
        return string.Join('-', subtags.Select((subtag, place) => (place, subtag.Length) switch
        {
            (0, _) => subtag.ToLowerInvariant(),
            (_, 2) => subtag.ToUpperInvariant(),
            (_, 4) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(subtag.ToLowerInvariant()),
            _ => subtag.ToLowerInvariant(),
        }));
    }

    [GeneratedRegex("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,4}$")]
    private static partial Regex Shape();
}
