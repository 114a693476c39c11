using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Whether a line begins with a whole day, in any order: this needs nothing that the page states.</summary>
internal static class DayPattern
{
    private static readonly DateOptions AnyOrder = new() { Today = DateOnly.MaxValue };

    public static bool IsDay(string line) =>
        DateStart.MayBe(line)
        && DateReader.ReadStart(line, AnyOrder) is { } match
        && (match.Reading.IsRead ? match.Reading.Precision == DatePrecision.Day
            : match.Reading.Outcome == DateOutcome.Ambiguous);
}
