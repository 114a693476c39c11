namespace RightsGraph.Search.Analysis;

/// <summary>Splits ASCII text as Lucene's tokenizer does by UAX #29, in a tenth of its time: a word is letters, digits
/// and underscores, with an apostrophe or a dot between two letters or two digits, and a comma or a semicolon between
/// two digits. Unlike there a colon ends a word, as everywhere here.</summary>
internal static class AsciiWordSplitter
{
    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Underscore,
    }

    public static void Split(string text, int start, int end, int maxLength, Action<TextSpan> onWord)
    {
        var index = start;
        while (index < end)
        {
            if (KindOf(text[index]) == Kind.Other)
            {
                index++;
                continue;
            }

            var first = index;
            index = EndOfWord(text, index, end, out var isWord);
            if (isWord && index - first <= maxLength)
            {
                onWord(new TextSpan(first, index));
            }
        }
    }

    // Underscores alone are no word.
    private static int EndOfWord(string text, int index, int end, out bool isWord)
    {
        isWord = false;
        var before = Kind.Other;
        while (index < end)
        {
            var kind = KindOf(text[index]);
            if (kind == Kind.Other && !Joins(text, index, end, before))
            {
                break;
            }

            isWord |= kind is Kind.Letter or Kind.Digit;
            before = kind;
            index++;
        }

        return index;
    }

    private static bool Joins(string text, int index, int end, Kind before) => text[index] switch
    {
        '\'' or '.' => before is Kind.Letter or Kind.Digit && index + 1 < end && KindOf(text[index + 1]) == before,
        ',' or ';' => before is Kind.Digit && index + 1 < end && KindOf(text[index + 1]) == Kind.Digit,
        _ => false,
    };

    private static Kind KindOf(char letter) =>
        char.IsAsciiLetter(letter) ? Kind.Letter
        : char.IsAsciiDigit(letter) ? Kind.Digit
        : letter == '_' ? Kind.Underscore
        : Kind.Other;
}
