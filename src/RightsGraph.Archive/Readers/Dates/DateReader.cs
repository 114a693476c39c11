namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Reads dates as people write them, in the languages of <c>dates.tsv</c>.</summary>
internal static class DateReader
{
    /// <summary>Reads a text that is a date as a whole, with marks, a weekday or a time around it.</summary>
    public static DateReading Read(string text, DateOptions options) =>
        PageDate.IsWrittenLikeOne(text.Trim(), out var date)
            ? date is { } day
                ? new DateReading(DateOutcome.Read, day, DatePrecision.Day)
                : new DateReading(DateOutcome.Unreadable, default, default) { Problem = FieldProblems.BadDate(text) }
            : default;
}
