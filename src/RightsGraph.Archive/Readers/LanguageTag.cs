using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers;

/// <summary>
/// Language tags after BCP 47, in the letter case that it recommends: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.
/// </summary>
internal static partial class LanguageTag
{
    public const string Undecided = "und";

    /// <summary>Far beyond any tag in use; RFC 5646 asks for room for 35.</summary>
    private const int Longest = 100;

    /// <summary>Null for what is no tag. Whether such a language is registered is not asked.</summary>
    public static string? Normalize(string text)
    {
        if (text.Length > Longest || !Shape().IsMatch(text))
        {
            return null;
        }

        var subtags = text.ToLowerInvariant().Split('-', '_');

        // Behind a subtag of one letter stand extensions and private use, which stay in lower case.
        for (var place = 1; place < subtags.Length && subtags[place].Length > 1; place++)
        {
            subtags[place] = subtags[place].Length switch
            {
                2 => subtags[place].ToUpperInvariant(),
                4 => char.ToUpperInvariant(subtags[place][0]) + subtags[place][1..],
                _ => subtags[place],
            };
        }

        return string.Join('-', subtags);
    }

    // \z, for $ would also take a tag with a line end behind it.
    [GeneratedRegex(
        @"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*([-_][A-WYZa-wyz0-9]([-_][A-Za-z0-9]{2,8})+)*"
            + @"([-_][Xx]([-_][A-Za-z0-9]{1,8})+)?\z")]
    private static partial Regex Shape();
}
