using System.Globalization;

namespace RightsGraph.Archive.Readers.Detection;

/// <summary>Whether a decoded word looks like one: letters of one script, capitals where they belong, signs only
/// around. Text in the wrong encoding fails this nearly always.</summary>
internal static class WordShape
{
    private const string InnerSigns = "’‘'–—-…·ʼ\u00A0\u00AD/“”„«»";

    private const string UsualSymbols = "°€£¥$©®™№+´¨";

    public static bool IsWord(string word)
    {
        if (word.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return false;
        }

        var start = 0;
        while (start < word.Length)
        {
            if (!IsLetter(word[start]))
            {
                if (char.IsSymbol(word[start]) && !UsualSymbols.Contains(word[start], StringComparison.Ordinal))
                {
                    return false;
                }

                if (start > 0 && start < word.Length - 1 && IsLetter(word[start - 1]) && IsLetter(word[start + 1])
                    && !InnerSigns.Contains(word[start], StringComparison.Ordinal))
                {
                    return false;
                }

                start++;
                continue;
            }

            var end = start;
            while (end < word.Length && IsLetter(word[end]))
            {
                end++;
            }

            if (!IsRun(word.AsSpan(start, end - start)))
            {
                return false;
            }

            start = end;
        }

        return true;
    }

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool IsRun(ReadOnlySpan<char> letters)
    {
        var (latin, others, small, highInRow) = (0, 0, 0, 0);
        foreach (var letter in letters)
        {
            var isHighLatin = letter is >= '\u00AA' and < '\u0250';
            latin += isHighLatin || char.IsAsciiLetter(letter) ? 1 : 0;
            others += letter >= '\u0250' ? 1 : 0;
            small += char.IsLower(letter) ? 1 : 0;
            highInRow = isHighLatin ? highInRow + 1 : 0;

            // No Latin script writes three accented letters in a row; Ð and þ are what other encodings leave.
            if (highInRow == 3 || letter is 'þ' or 'ð' or 'Þ' or 'Ð' or 'ƒ')
            {
                return false;
            }
        }

        return (latin == 0 || others == 0) && HasCapitalsInPlace(letters, small);
    }

    /// <summary>A capital that is not ASCII begins a word, or the whole word is in capitals.</summary>
    private static bool HasCapitalsInPlace(ReadOnlySpan<char> letters, int small)
    {
        for (var index = 1; index < letters.Length; index++)
        {
            if (letters[index] >= '\u0080' && char.IsUpper(letters[index]) && small > 0)
            {
                return false;
            }
        }

        return true;
    }
}
