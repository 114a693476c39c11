using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Makes one of what people write in several ways: letters with and without accents, composed or not, capitals and
/// small letters, straight and curly apostrophes, a word and its possessive.
/// </summary>
internal static class Folding
{
    // The folding filter writes at most four characters for one.
    private const int LongestExpansion = 4;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = word.ToArray();
        var folded = new char[letters.Length * LongestExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        return WithoutPossessive(folded.AsSpan(0, KeepWhatSpells(folded.AsSpan(0, length)))).ToString();
    }

    private static int KeepWhatSpells(Span<char> letters)
    {
        var kept = 0;
        foreach (var letter in letters)
        {
            if (letter is '\u02BC' or '\u02B9')
            {
                letters[kept++] = '\'';
            }
            else if (!IsAccent(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                letters[kept++] = char.ToLowerInvariant(letter);
            }
        }

        return kept;
    }

    // Only these marks: other scripts have marks that spell, such as the vowels of Hindi.
    private static bool IsAccent(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word;
}
