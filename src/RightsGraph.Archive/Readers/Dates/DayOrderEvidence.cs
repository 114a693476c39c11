using System.Globalization;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>What the dates of a document show of their order of day and month: 25/04/2014 has its day first. Where two
/// of them contradict each other, nothing is decided.</summary>
internal sealed partial class DayOrderEvidence
{
    private (string Text, int Number)? dayFirst;
    private (string Text, int Number)? monthFirst;
    private bool isNeeded;

    public DayOrder? Decided => (dayFirst, monthFirst) switch
    {
        (not null, null) => DayOrder.Dmy,
        (null, not null) => DayOrder.Mdy,
        _ => null,
    };

    /// <summary>What to tell where a date was read as another shows it; null where none was.</summary>
    public string? Told => Decided is not null && isNeeded && (dayFirst ?? monthFirst) is var (text, number)
        ? $"dates in numbers were read with the {(dayFirst is null ? "month" : "day")} first, as "
            + $"'{FieldProblems.Shortened(text)}' (number {number}) can only be read"
        : null;

    /// <param name="text">That may begin with a date, with a few words before it.</param>
    /// <param name="number">Of its line or row.</param>
    public void See(string text, int number)
    {
        if (Numbers().Match(text) is not { Success: true } numbers)
        {
            return;
        }

        switch (OrderOf(numbers))
        {
            case DayOrder.Dmy:
                dayFirst ??= (text, number);
                break;
            case DayOrder.Mdy:
                monthFirst ??= (text, number);
                break;
            default:
                isNeeded |= numbers.Groups["sign"].Value != "." || numbers.Groups["year"].Length == 2;
                break;
        }
    }

    /// <summary>Whether the order is what the date lacks.</summary>
    public static bool MayDecide(string text) =>
        Numbers().Match(text) is { Success: true } numbers && OrderOf(numbers) is null;

    /// <summary>Between dots nobody writes the month first, so that they show nothing of other signs. Two digits at the
    /// end may be a day.</summary>
    private static DayOrder? OrderOf(Match numbers)
    {
        var isYearWhole = numbers.Groups["year"].Length == 4;
        var (first, second) = (NumberOf(numbers.Groups["first"]), NumberOf(numbers.Groups["second"]));
        if (isYearWhole ? numbers.Groups["sign"].Value == "." : NumberOf(numbers.Groups["year"]) is >= 1 and <= 31)
        {
            return null;
        }

        return first is > 12 and <= 31 && second is >= 1 and <= 12 ? DayOrder.Dmy
            : second is > 12 and <= 31 && first is >= 1 and <= 12 ? DayOrder.Mdy
            : null;
    }

    private static int NumberOf(Group digits)
    {
        var number = 0;
        foreach (var digit in digits.ValueSpan)
        {
            number = (10 * number) + (int)CharUnicodeInfo.GetNumericValue(digit);
        }

        return number;
    }

    [GeneratedRegex(
        @"^[^\d]{0,40}(?<first>\d{1,2})(?<sign>[./-])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?!\d)")]
    private static partial Regex Numbers();
}
