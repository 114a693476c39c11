using Lucene.Net.Analysis.Miscellaneous;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Makes one of what people write in several ways, whatever the language: letters with and without accents, composed
/// or not, capitals and small letters, straight and curly apostrophes, a word and its possessive, with and without the
/// article that is joined to it, with and without vowel signs, the digits of several scripts.
/// </summary>
internal static class Folding
{
    // The folding filter writes at most four characters for one.
    private const int MaxExpansion = 4;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = word.ToArray();
        var folded = new char[letters.Length * MaxExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        var spelt = folded.AsSpan(0, KeepWhatSpells(folded.AsSpan(0, length)));
        return Elision.Strip(WithoutPossessive(spelt)).ToString();
    }

    private static int KeepWhatSpells(Span<char> letters)
    {
        var kept = 0;
        for (var place = 0; place < letters.Length; place++)
        {
            var letter = letters[place];
            if (char.IsAscii(letter))
            {
                letters[kept++] = char.ToLowerInvariant(letter);
            }
            else if (letter == FoldedLetters.FirstHalfOfUnseen)
            {
                place++;
            }
            else if (kept > 0 && Composition.Of(letters[kept - 1], letter) is { } composed)
            {
                letters[kept - 1] = composed;
            }
            else if (!FoldedLetters.IsLeftOut(letter))
            {
                letters[kept++] = FoldedLetters.Of(letter);
            }
        }

        return kept;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word;
}
