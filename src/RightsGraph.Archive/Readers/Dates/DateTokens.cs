using System.Globalization;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Splits the beginning of a line into tokens. A date is short, so that a long line costs no more than a short
/// one.</summary>
internal static class DateTokens
{
    private const int MaxLength = 240;
    private const int MaxTokens = 48;

    /// <summary>At least one token: the last one is the end, or what is beyond a date.</summary>
    public static List<DateToken> Split(string line)
    {
        var tokens = new List<DateToken>();
        var length = Math.Min(line.Length, MaxLength);
        var isApart = false;
        for (var at = 0; at < length && tokens.Count < MaxTokens;)
        {
            var letter = line[at];
            if (IsSkipped(letter))
            {
                isApart |= char.IsWhiteSpace(letter);
                at++;
                continue;
            }

            var token = TokenAt(line, at, length, isApart);
            tokens.Add(token);
            at = token.End;
            isApart = false;
        }

        tokens.Add(new DateToken(DateTokenKind.End, length, length, isApart) { Folded = "" });
        return tokens;
    }

    /// <summary>Blanks, and marks that have no shape, such as those of the direction of writing.</summary>
    public static bool IsSkipped(char letter) =>
        char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format || letter == '\uFEFF';

    private static DateToken TokenAt(string line, int start, int length, bool isApart)
    {
        var end = start + 1;
        if (DigitOf(line[start]) >= 0)
        {
            while (end < length && DigitOf(line[end]) >= 0)
            {
                end++;
            }

            return NumberOf(line, start, end, isApart);
        }

        if (!IsLetter(line[start]))
        {
            return new DateToken(DateTokenKind.Sign, start, end, isApart) { Sign = SignOf(line[start]), Folded = "" };
        }

        while (end < length && IsLetter(line[end]))
        {
            end++;
        }

        var word = line.AsSpan(start, end - start);
        return new DateToken(DateTokenKind.Word, start, end, isApart) { Folded = DateFolding.Fold(word) };
    }

    private static DateToken NumberOf(string line, int start, int end, bool isApart)
    {
        var value = 0;
        for (var at = start; at < Math.Min(end, start + 8); at++)
        {
            value = (10 * value) + DigitOf(line[at]);
        }

        return new DateToken(DateTokenKind.Number, start, end, isApart)
        {
            Value = value,
            Digits = end - start,
            IsPersian = line[start] is >= '۰' and <= '۹',
            Folded = "",
        };
    }

    private static int DigitOf(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0'
        : char.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber ? (int)char.GetNumericValue(letter)
        : -1;

    /// <summary>A mark inside a word belongs to it, and so does the joiner that Persian writes in one.</summary>
    private static bool IsLetter(char letter) =>
        char.IsLetter(letter)
        || letter is 'º' or 'ª' or '\u200C' or 'ـ'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static char SignOf(char sign) => sign switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '－' or '~' or '〜' => '-',
        '，' or '،' or '、' => ',',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '．' or '。' or '٫' => '.',
        '／' or '⁄' => '/',
        '\u2019' or '\u2018' or 'ʼ' or '´' or '`' => '\'',
        _ => sign,
    };
}
