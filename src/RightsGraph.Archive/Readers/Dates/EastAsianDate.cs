using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Reads dates whose numbers are followed by the characters for year, month and day, in digits of any script,
/// in Chinese numerals, and by the eras of Japan.</summary>
internal static partial class EastAsianDate
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <param name="line">The line.</param>
    /// <param name="start">Where the date begins.</param>
    /// <param name="options">May state the year for dates without one.</param>
    /// <param name="end">Behind the date and its weekday.</param>
    /// <returns>Null where no such date begins there.</returns>
    public static DateReading? Read(string line, int start, DateOptions options, out int end)
    {
        var match = Written().Match(line, start, Math.Min(line.Length - start, 80));
        end = start + match.Length;
        if (!match.Success || match.Length == 0)
        {
            return null;
        }

        var hasYear = match.Groups["year"].Success;
        var year = hasYear ? YearOf(match) : options.Year;
        var month = NumberOf(match.Groups["month"]);
        var day = NumberOf(match.Groups["day"]);
        return (year, month, day) switch
        {
            (null, _, _) => DayNumbers.Unreadable("it has no year, and no heading above it states one"),
            ({ } number, { } inYear, { } inMonth) => DayNumbers.Day(number, inYear, inMonth),
            ({ } number, { } inYear, null) => DayNumbers.Month(number, inYear),
            ({ } number, null, null) => DayNumbers.Year(number),
            _ => null,
        };
    }

    /// <summary>Whether a day follows whose month the date before it states: 4月14日至16日.</summary>
    public static bool IsDayOfMonth(string line, int start, out int end)
    {
        var match = DayOfMonth().Match(line, start, Math.Min(line.Length - start, 8));
        end = start + match.Length;
        return match.Success;
    }

    private static int? YearOf(Match match) =>
        NumberOf(match.Groups["year"]) is { } number
            ? number + YearBefore(match.Groups["era"].Value)
            : null;

    /// <summary>The year before the first of an era of Japan; of none, nothing is added.</summary>
    private static int YearBefore(string era) => era switch
    {
        "明治" => 1867,
        "大正" => 1911,
        "昭和" => 1925,
        "平成" => 1988,
        "令和" => 2018,
        _ => 0,
    };

    private static int? NumberOf(Group group)
    {
        if (!group.Success)
        {
            return null;
        }

        var (total, digits) = (0, 0);
        foreach (var letter in group.Value)
        {
            var numeral = letter is '零' or '○' ? 0 : Numerals.IndexOf(letter, StringComparison.Ordinal);
            (total, digits) = letter switch
            {
                '元' => (1, 0),
                '十' => (total + (10 * (digits == 0 ? 1 : digits)), 0),
                _ when numeral >= 0 => (total, (10 * digits) + numeral),
                _ => (total, (10 * digits) + (int)CharUnicodeInfo.GetNumericValue(letter)),
            };
        }

        return total + digits;
    }

    [GeneratedRegex(@"\G(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號]")]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"\G(?:(?<era>明治|大正|昭和|平成|令和)|公元|西暦)?\s*"
            + @"(?:(?<year>\d{4}|(?<=[治正和成])\d{1,2}|(?<=[治正和成])元|[零○〇一二三四五六七八九]{4}|(?<=[治正和成])[一二三四五六七八九十]{1,3})"
            + @"\s*年(?:\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月"
            + @"(?:\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號])?)?"
            + @"|(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號])"
            + @"(?:\s*[（(]?\s*(?:(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?|(?<=[（(]\s*)[月火水木金土日一二三四五六])"
            + @"\s*[）)]?)?")]
    private static partial Regex Written();
}
