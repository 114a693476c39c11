using System.Buffers;
using System.Globalization;
using System.Text;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>The sign of a list at the beginning of a line.</summary>
/// <param name="Sign">As it is written; <c>#</c> for numbers and letters that count.</param>
/// <param name="Length">Up to the text behind it.</param>
internal readonly record struct BulletSign(string Sign, int Length)
{
    public const string Counter = "#";

    /// <summary>Signs that mean nothing else at the head of a line, also without a blank behind them.</summary>
    private static readonly SearchValues<char> Pure =
        SearchValues.Create("•‣◦▪▫●○■□◆◇►▶▸▹▻➢➣➤➔➜⁃⁌⁍∙⋅·⦁⦾⦿❖◘◙❍❏❑❒★☆✓✔✦✧・･");

    /// <summary>Signs that are more often something else, and need a blank behind them.</summary>
    private static readonly SearchValues<char> WithBlank = SearchValues.Create("-*+–—‐‑‒―−－﹣»›→⇒➝➞✗✘¤¨¬");

    /// <summary>What may begin a text or a note, whatever its category.</summary>
    private static readonly SearchValues<char> Never =
        SearchValues.Create("©®™°†‡§¶№…¡¿%&@=<>|~^`´\"'“”„‘’‚(){}[]/\\_,.;:!?");

    /// <summary>Of those the ones that are a bullet where a date stands behind them.</summary>
    private static readonly SearchValues<char> BeforeDates = SearchValues.Create("§¶=<>|~");

    /// <summary>Bullets of several signs, as people type them.</summary>
    private static readonly string[] Arrows = ["-->", "==>", "->", "=>", "--", ">>"];

    /// <param name="trimmed">A line without its indent.</param>
    /// <returns>Null where the line begins no item of a list.</returns>
    public static BulletSign? Of(string trimmed)
    {
        if (Rune.DecodeFromUtf16(trimmed, out var rune, out var length) != OperationStatus.Done)
        {
            return null;
        }

        if (Rune.IsLetterOrDigit(rune) || rune.Value == '(')
        {
            return Enumerator(trimmed) ?? WordBullet(trimmed);
        }

        if (Arrow(trimmed) is { } arrow)
        {
            return arrow;
        }

        if (IsEmphasis(trimmed))
        {
            return null;
        }

        var isBlankBehind = trimmed.Length == length || char.IsWhiteSpace(trimmed[length]);
        var isOne = rune.IsBmp && Pure.Contains((char)rune.Value)
            ? trimmed.Length == length || trimmed[length] != trimmed[0]
            : IsPrivate(rune) || (isBlankBehind && (IsOf(WithBlank, rune) || IsSymbol(rune)));
        return isOne || ((!IsOf(Never, rune) || IsOf(BeforeDates, rune)) && IsDateBehind(trimmed, length))
            ? Sized(trimmed, length)
            : null;
    }

    /// <summary>Private-use signs are what converters make of the bullets of Word and of PDF.</summary>
    public static bool IsPrivate(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    /// <summary>1. 1) (1) a) (a) iv) with a blank behind. A date such as 3. April 2014 is none.</summary>
    private static BulletSign? Enumerator(string trimmed)
    {
        var start = trimmed[0] == '(' ? 1 : 0;
        var end = start;
        while (end < trimmed.Length && end - start < 4 && char.IsAsciiLetterOrDigit(trimmed[end]))
        {
            end++;
        }

        var counted = trimmed.AsSpan(start, end - start);
        if (end + 1 >= trimmed.Length || !IsCounter(counted, isClosed: trimmed[end] == ')')
            || (start == 1 ? trimmed[end] != ')' : trimmed[end] is not (')' or '.'))
            || !char.IsWhiteSpace(trimmed[end + 1]))
        {
            return null;
        }

        var sized = Sized(trimmed, end + 1) with { Sign = Counter };
        return DayPattern.IsDay(trimmed) && !DayPattern.IsDay(trimmed[sized.Length..]) ? null : sized;
    }

    private static BulletSign? Arrow(string trimmed) =>
        Array.Find(Arrows, arrow => trimmed.StartsWith(arrow, StringComparison.Ordinal)
            && trimmed.Length > arrow.Length && char.IsWhiteSpace(trimmed[arrow.Length])) is { } sign
                ? Sized(trimmed, sign.Length)
                : null;

    /// <summary>In <c>*April 14, 2014*</c> the stars are no bullets.</summary>
    private static bool IsEmphasis(string trimmed) =>
        trimmed[0] == '*' && trimmed.Length > 2 && trimmed[^1] == '*' && !char.IsWhiteSpace(trimmed[1]);

    private static bool IsCounter(ReadOnlySpan<char> counted, bool isClosed) => counted.Length switch
    {
        0 => false,
        _ when int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out _) => counted.Length <= 3,
        1 => isClosed && char.IsAsciiLetterLower(counted[0]),
        _ => isClosed && counted.IndexOfAnyExcept("ivx") < 0,
    };

    /// <summary>Word writes the sign of its second level as an o.</summary>
    private static BulletSign? WordBullet(string trimmed) =>
        trimmed.Length > 2 && trimmed[0] == 'o' && char.IsWhiteSpace(trimmed[1])
            && (trimmed[1] == '\t' || char.IsWhiteSpace(trimmed[2]) || IsDateBehind(trimmed, 1))
            ? Sized(trimmed, 1)
            : null;

    private static BulletSign Sized(string trimmed, int length)
    {
        var end = length;
        while (end < trimmed.Length && DateTokens.IsSkipped(trimmed[end]))
        {
            end++;
        }

        return new BulletSign(trimmed[..length], end);
    }

    private static bool IsDateBehind(string trimmed, int length) =>
        trimmed.Length > length && trimmed.Length <= length + 200 && DayPattern.IsDay(trimmed[length..]);

    private static bool IsSymbol(Rune rune) =>
        !IsOf(Never, rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol
            && !IsOf(Never, rune);

    private static bool IsOf(SearchValues<char> signs, Rune rune) => rune.IsBmp && signs.Contains((char)rune.Value);
}
