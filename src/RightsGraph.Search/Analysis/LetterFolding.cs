using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace RightsGraph.Search.Analysis;

/// <summary>Folds the letters of a word, one after the other.</summary>
internal static class LetterFolding
{
    // A term of the index has at most 32,766 bytes, and a folded letter at most three.
    private const int MaxLength = 8192;

    // Of ASCIIFoldingFilter: four characters for one.
    private const int MaxExpansion = 4;

    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        var letters = word.ToArray();
        var latin = new char[letters.Length * MaxExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, latin, 0, letters.Length);
        var folded = new StringBuilder(length);
        var rest = latin.AsSpan(0, length);
        while (rest.Length > 0 && folded.Length < MaxLength)
        {
            if (char.IsAscii(rest[0]))
            {
                // ASCIIFoldingFilter makes straight quotation marks of curled ones.
                folded.Append(rest[0] is '`' or '"' ? '\'' : char.ToLowerInvariant(rest[0]));
                rest = rest[1..];
                continue;
            }

            Rune.DecodeFromUtf16(rest, out var letter, out var read);
            Append(folded, letter);
            rest = rest[read..];
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune letter)
    {
        if (CompatibilityLetters.Decompose(letter.Value) is not { } letters)
        {
            AppendFolded(folded, letter);
            return;
        }

        foreach (var part in letters.EnumerateRunes())
        {
            AppendFolded(folded, part);
        }
    }

    private static void AppendFolded(StringBuilder folded, Rune letter)
    {
        if (!letter.IsBmp)
        {
            AppendBeyondBmp(folded, letter);
        }
        else if (folded.Length > 0 && Composition.Compose(folded[^1], (char)letter.Value) is { } composed)
        {
            folded[^1] = composed;
        }
        else if (!FoldedLetters.IsRemoved((char)letter.Value))
        {
            folded.Append(FoldedLetters.Fold((char)letter.Value));
        }
    }

    private static void AppendBeyondBmp(StringBuilder folded, Rune letter)
    {
        if (FoldedLetters.IsVariationSelector(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format)
        {
            return;
        }

        if (CharUnicodeInfo.GetDecimalDigitValue(letter.ToString(), 0) is >= 0 and var digit)
        {
            folded.Append((char)('0' + digit));
            return;
        }

        folded.Append(Rune.ToLowerInvariant(letter).ToString());
    }
}
