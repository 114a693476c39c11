using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Tells the order of day and month from the dates of a page that can be read one way only. Where two of them
/// contradict each other, nothing is decided.</summary>
internal static partial class NumericOrder
{
    public static DayOrder? ShownBy(IReadOnlyList<PageLine> lines)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var line in lines)
        {
            if (line.Text.Length > 0 && DateStart.MayBe(line.Text)
                && Numbers().Match(line.Text) is { Success: true } date)
            {
                var first = NumberOf(date.Groups["first"].ValueSpan);
                var second = NumberOf(date.Groups["second"].ValueSpan);
                dayFirst |= first is > 12 and <= 31 && second is >= 1 and <= 12;
                monthFirst |= second is > 12 and <= 31 && first is >= 1 and <= 12;
            }
        }

        return dayFirst == monthFirst ? null : dayFirst ? DayOrder.Dmy : DayOrder.Mdy;
    }

    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (10 * number) + (int)CharUnicodeInfo.GetNumericValue(digit);
        }

        return number;
    }

    // Dots are not among the signs: nobody writes the month first between them.
    [GeneratedRegex(@"^[^\d]{0,40}(?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>\d{4}(?!\d)")]
    private static partial Regex Numbers();
}
