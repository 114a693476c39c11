namespace RightsGraph.Archive.Records;

public static class SortDay
{
    /// <summary>The day number of an entry's date, else of 1 January of the year; null without a year.</summary>
    public static int? For(Document document) => document switch
    {
        Entry entry => entry.Date.DayNumber,
        { Year: { } year } => FirstDayOf(year),
        _ => null,
    };

    private static int FirstDayOf(int year) =>
        new DateOnly(Math.Clamp(year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year), 1, 1).DayNumber;
}
