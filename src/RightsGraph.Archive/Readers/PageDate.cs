using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers;

/// <summary>The dates that head the entries of a country page: <c>Apr 14, 2014</c>, <c>April 14, 2014</c>, <c>14 April
/// 2014</c>, <c>2014-04-14</c>, in English.</summary>
internal static partial class PageDate
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date is null where the line is written like one but there is no such day.</summary>
    public static bool IsWrittenLikeOne(string line, out DateOnly? date)
    {
        var match = MonthFirst().Match(line);
        match = match.Success ? match : DayFirst().Match(line);
        match = match.Success ? match : Iso().Match(line);
        date = match.Success ? DayOf(match) : null;
        return match.Success;
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = Number(match.Groups["year"].Value);
        var month = match.Groups["month"].Value;
        var monthNumber = char.IsAsciiDigit(month[0]) ? Number(month) : MonthNumber(month);
        var day = Number(match.Groups["day"].Value);
        return year >= 1 && monthNumber is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, monthNumber)
            ? new DateOnly(year, monthNumber, day)
            : null;
    }

    /// <summary>By the whole name or three or four letters of it; 0 for what is no month.</summary>
    private static int MonthNumber(string name) =>
        1 + Array.FindIndex(Months, month =>
            month.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (name.Length is 3 or 4 && month.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // [0-9], for \d would also take the digits of other scripts.
    [GeneratedRegex(@"^(?<month>[A-Za-z]{3,9})\.?\s+(?<day>[0-9]{1,2}),?\s+(?<year>[0-9]{4})$")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s+(?<month>[A-Za-z]{3,9})\.?,?\s+(?<year>[0-9]{4})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$")]
    private static partial Regex Iso();
}
