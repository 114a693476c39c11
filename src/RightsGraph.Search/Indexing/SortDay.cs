using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Indexing;

/// <summary>The day by which a document sorts among dates.</summary>
internal static class SortDay
{
    /// <summary>An entry's date, else 1 January of the year; null without a year.</summary>
    public static int? Of(Document document) => document switch
    {
        Entry entry => entry.Date.DayNumber,
        { Year: { } year } => FirstDayOf(year),
        _ => null,
    };

    private static int FirstDayOf(int year) =>
        new DateOnly(Math.Clamp(year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year), 1, 1).DayNumber;
}
