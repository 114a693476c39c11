using System.Collections.Frozen;
using Lucene.Net.Analysis.Miscellaneous;

namespace RightsGraph.Search.Analysis;

/// <summary>Folds what is written in several ways in any language: accents, composition, case, apostrophes,
/// possessives, elided articles, vowel signs and the digits of several scripts.</summary>
internal static class Folding
{
    // French and Italian, so that ivoire finds Côte d'Ivoire; in any language, as an English page has coup d'état and
    // N'Djamena.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions = string.Join(
        ' ',
        "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu",
        "un gl all agl dall dagl dell degl nell negl sull sugl coll quest quell bell sant anch senz tutt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Of ASCIIFoldingFilter: four characters for one.
    private const int MaxExpansion = 4;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var letters = word.ToArray();
        var folded = new char[letters.Length * MaxExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        var spelt = folded.AsSpan(0, FoldBeyondLatin(folded.AsSpan(0, length)));
        return WithoutElision(WithoutPossessive(spelt)).ToString();
    }

    private static int FoldBeyondLatin(Span<char> letters)
    {
        var length = 0;
        for (var index = 0; index < letters.Length; index++)
        {
            var letter = letters[index];
            if (char.IsAscii(letter))
            {
                letters[length++] = char.ToLowerInvariant(letter);
            }
            else if (letter == FoldedLetters.VariationHighSurrogate)
            {
                index++;
            }
            else if (length > 0 && Composition.Compose(letters[length - 1], letter) is { } composed)
            {
                letters[length - 1] = composed;
            }
            else if (!FoldedLetters.IsRemoved(letter))
            {
                letters[length++] = FoldedLetters.Fold(letter);
            }
        }

        return length;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2 ? word[..^2] : word;

    // Not before a single letter: l'a stays.
    private static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOf('\'');
        return apostrophe > 0 && word.Length - apostrophe > 2 && Elisions.Contains(word[..apostrophe])
            ? word[(apostrophe + 1)..]
            : word;
    }
}
