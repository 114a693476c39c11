using System.Globalization;

namespace RightsGraph.Archive.Countries;

/// <summary>A word of a text, folded for comparison with the words of names, with the case it was written in.</summary>
internal readonly record struct NameWord(string Folded, WordCase Case, int Start, int End)
{
    /// <summary>Splits at apostrophes too, so that a possessive contains the name.</summary>
    public static IEnumerable<NameWord> Split(string text)
    {
        for (var start = StartFrom(text, 0); start < text.Length;)
        {
            var word = At(text, start);
            yield return word;
            start = StartFrom(text, word.End);
        }
    }

    /// <summary>The text's length where no word begins at or after the index.</summary>
    public static int StartFrom(string text, int index)
    {
        while (index < text.Length && !IsWordChar(text[index]))
        {
            index++;
        }

        return index;
    }

    public static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWordChar(text[end]))
        {
            end++;
        }

        return end;
    }

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

/// <summary>In this order, so that a greater case may stand for a smaller one: KENYA for Kenya.</summary>
internal enum WordCase
{
    Lower,
    Capitalized,
    Upper,
}
