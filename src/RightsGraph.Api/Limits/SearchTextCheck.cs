using System.Globalization;
using System.Text;

namespace RightsGraph.Api.Limits;

/// <summary>Holds the text of a search against the limits.</summary>
internal static class SearchTextCheck
{
    public static LimitViolation? Check(string text, RequestLimits limits)
    {
        // Characters beyond the 16-bit ones count once, as whoever types them counts them.
        var length = text.EnumerateRunes().Count();
        return LimitViolation.Above(
            length, limits.MaxSearchLength, nameof(limits.MaxSearchLength), LimitCodes.SearchLength,
            "The search text", "characters")
        ?? LimitViolation.Above(
            CountTerms(text), limits.MaxSearchTerms, nameof(limits.MaxSearchTerms), LimitCodes.SearchTerms,
            "The search text", "words");
    }

    /// <summary>
    /// Runs of letters, digits and marks; each Han or Hiragana character by itself, as the search engine's tokenizer
    /// has it. Where the two differ this counts more: "don't" is two here and one there, and a word written twice is
    /// looked up once.
    /// </summary>
    public static int CountTerms(string text)
    {
        var (terms, inWord) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var standsAlone = IsIdeograph(rune.Value);
            var isOfWord = standsAlone || IsOfWord(Rune.GetUnicodeCategory(rune));
            terms += standsAlone || (isOfWord && !inWord) ? 1 : 0;
            inWord = isOfWord && !standsAlone;
        }

        return terms;
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.EnclosingMark
            or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);

    private static bool IsIdeograph(int codePoint) => codePoint
        is (>= 0x2E80 and <= 0x3007)
        or (>= 0x3041 and <= 0x309F)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
