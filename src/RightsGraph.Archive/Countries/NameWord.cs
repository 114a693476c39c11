using System.Globalization;

namespace RightsGraph.Archive.Countries;

/// <summary>
/// A word of a text: where it stands, and how it is compared with the words of names: in lower case and without
/// accents, but knowing how it was written.
/// </summary>
internal readonly record struct NameWord(string Folded, WordCase Case, int Start, int End)
{
    /// <summary>
    /// Runs of letters and digits. An apostrophe parts words, so that a possessive leaves the name whole.
    /// </summary>
    public static IEnumerable<NameWord> Of(string text)
    {
        var index = 0;
        while (index < text.Length)
        {
            if (!IsWordChar(text[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (index < text.Length && IsWordChar(text[index]))
            {
                index++;
            }

            var word = text[start..index];
            yield return new NameWord(NameFolding.Fold(word), CaseOf(word), start, index);
        }
    }

    private static bool IsWordChar(char letter) =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static WordCase CaseOf(string word) =>
        !char.IsUpper(word[0]) ? WordCase.Lower
        : word.Any(char.IsLower) ? WordCase.Capitalized
        : WordCase.Upper;
}

/// <summary>
/// How a word is written; ordered so that a greater one may stand for a smaller one: KENYA for Kenya.
/// </summary>
internal enum WordCase
{
    Lower,
    Capitalized,
    Upper,
}
