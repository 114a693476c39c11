using System.Globalization;

namespace RightsGraph.Search.Analysis;

/// <summary>Splits text at Unicode's word boundaries (UAX #29), and scripts without blanks between words into their
/// characters. Unlike there a colon ends a word, as in "Update:Kazakhstan", and so does a full stop between letters
/// that are no initialism, as in "prison.On"; all signs that are typed for an apostrophe join letters.</summary>
internal static class WordSplitter
{
    // Longer than any query, from which a word must not vanish. Lucene allows 32,766 bytes of the folded word.
    private const int MaxWordLength = 4096;

    public static void Split(string text, Action<TextSpan> onWord)
    {
        var index = 0;
        while (index < text.Length)
        {
            var first = index;
            var kind = CharacterClasses.At(text, index, out var length);
            var isWord = true;
            index = kind switch
            {
                CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Underscore or CharacterClass.Katakana =>
                    EndOfWord(text, first, out isWord),
                CharacterClass.Single => EndOfMarks(text, first + length),
                CharacterClass.Syllable => EndOfSyllable(text, first),
                CharacterClass.Cluster => EndOfCluster(text, first),
                _ => first + length,
            };
            isWord &= kind is >= CharacterClass.Letter and <= CharacterClass.Cluster;
            if (isWord && index - first <= MaxWordLength)
            {
                onWord(new TextSpan(first, index));
            }
        }
    }

    // Underscores alone are no word.
    private static int EndOfWord(string text, int index, out bool isWord)
    {
        isWord = false;
        var (before, lastLetter, start) = (CharacterClass.Underscore, index, index);
        while (index < text.Length)
        {
            var kind = CharacterClasses.At(text, index, out var length);
            if (kind is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Underscore
                or CharacterClass.Katakana)
            {
                if (AreApart(before, kind))
                {
                    return index;
                }

                isWord |= kind != CharacterClass.Underscore;
                (before, lastLetter) = (kind, index);
            }
            else if (kind == CharacterClass.FullStop && Joins(text, index, before, kind, lastLetter, start))
            {
                start = index + length;
            }
            else if (kind == CharacterClass.Tsheg)
            {
                return EndOfMarks(text, index);
            }
            else if (kind != CharacterClass.Mark && !Joins(text, index, before, kind, lastLetter, start))
            {
                return index;
            }

            index += length;
        }

        return index;
    }

    private static bool AreApart(CharacterClass left, CharacterClass right) =>
        (left == CharacterClass.Katakana) != (right == CharacterClass.Katakana)
        && left != CharacterClass.Underscore && right != CharacterClass.Underscore;

    private static bool Joins(
        string text, int index, CharacterClass before, CharacterClass kind, int lastLetter, int start)
    {
        if (kind < CharacterClass.Apostrophe || index + 1 == text.Length)
        {
            return false;
        }

        var after = CharacterClasses.At(text, index + 1, out _);
        var areLetters = before == CharacterClass.Letter && after == CharacterClass.Letter;
        var areDigits = before == CharacterClass.Digit && after == CharacterClass.Digit;
        return kind switch
        {
            CharacterClass.Apostrophe => areLetters || areDigits,
            CharacterClass.MidLetter => areLetters,
            CharacterClass.MidNumber => areDigits,
            CharacterClass.Gershayim =>
                CharacterClasses.IsHebrew(text[lastLetter]) && CharacterClasses.IsHebrew(text[index + 1]),
            _ => areDigits || (areLetters && lastLetter == start && IsLetterAlone(text, index + 1)),
        };
    }

    private static bool IsLetterAlone(string text, int index)
    {
        CharacterClasses.At(text, index, out var length);
        var end = EndOfMarks(text, index + length);
        return end == text.Length
            || CharacterClasses.At(text, end, out _) is not (>= CharacterClass.Letter and <= CharacterClass.Katakana);
    }

    // Unicode's clusters (UAX #29) split off some marks of Burmese, and stacked letters.
    private static int EndOfCluster(string text, int index)
    {
        do
        {
            index += StringInfo.GetNextTextElementLength(text.AsSpan(index));
            index = EndOfMarks(text, index);
        }
        while (Script.Stacks(text[index - 1])
            && index < text.Length
            && CharacterClasses.At(text, index, out _) == CharacterClass.Cluster);

        return index;
    }

    // Korean joins particles to words and writes blanks inconsistently: by syllables 인권을 has 인권, and 인권침해 is
    // 인권 침해.
    private static int EndOfSyllable(string text, int index)
    {
        var next = index + 1;
        while (next < text.Length && Script.ContinuesSyllable(text[next]))
        {
            next++;
        }

        return EndOfMarks(text, next);
    }

    private static int EndOfMarks(string text, int index)
    {
        while (index < text.Length
            && CharacterClasses.At(text, index, out var length) is CharacterClass.Mark or CharacterClass.Tsheg)
        {
            index += length;
        }

        return index;
    }
}
