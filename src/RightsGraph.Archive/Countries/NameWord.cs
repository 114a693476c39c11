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
    public static IEnumerable<NameWord> Split(string text)
    {
        for (var start = StartFrom(text, 0); start < text.Length;)
        {
            var word = At(text, start);
            yield return word;
            start = StartFrom(text, word.End);
        }
    }

    /// <summary>Where the first word from a place on begins; the text's length for none.</summary>
    public static int StartFrom(string text, int index)
    {
        while (index < text.Length && !IsWordChar(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Where a word that begins here ends.</summary>
    public static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWordChar(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The word that begins here.</summary>
    public static NameWord At(string text, int start)
    {
        var word = text[start..EndOf(text, start)];
        return new NameWord(NameFolding.Fold(word), CaseOf(word), start, start + word.Length);
    }

    private static bool IsWordChar(char letter) =>
        char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

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
