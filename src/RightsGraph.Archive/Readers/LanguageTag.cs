using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers;

/// <summary>BCP 47 tags in their canonical form and case: <c>en</c> for <c>eng</c>, <c>pt-BR</c> for <c>pt_br</c>,
/// <c>zh-Hant</c>.</summary>
public static partial class LanguageTag
{
    public const string Undecided = "und";

    /// <summary>RFC 5646 requires support for 35.</summary>
    private const int MaxLength = 100;

    /// <returns>Null for what is no tag. Whether its subtags are registered is not asked.</returns>
    public static string? Normalize(string text)
    {
        if (text.Length > MaxLength || !Shape().IsMatch(text))
        {
            return null;
        }

        var subtags = text.ToLowerInvariant().Split('-', '_');
        subtags[0] = LanguageSubtags.Language(subtags[0]);

        // Subtags after one of a single letter are extensions or private use, and stay in lower case.
        for (var index = 1; index < subtags.Length && subtags[index].Length > 1; index++)
        {
            subtags[index] = subtags[index].Length switch
            {
                2 => LanguageSubtags.Region(subtags[index]).ToUpperInvariant(),
                4 => char.ToUpperInvariant(subtags[index][0]) + subtags[index][1..],
                _ => subtags[index],
            };
        }

        return string.Join('-', subtags);
    }

    // \z, as $ would also match before a final line end.
    [GeneratedRegex(
        @"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*([-_][A-WYZa-wyz0-9]([-_][A-Za-z0-9]{2,8})+)*"
            + @"([-_][Xx]([-_][A-Za-z0-9]{1,8})+)?\z")]
    private static partial Regex Shape();
}
