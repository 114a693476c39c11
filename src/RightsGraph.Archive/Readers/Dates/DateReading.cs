namespace RightsGraph.Archive.Readers.Dates;

/// <summary>What a text is, read as a date.</summary>
/// <param name="Outcome">Only a date that was read has the other two.</param>
/// <param name="Date">The first day of what is stated; of a range its first day.</param>
/// <param name="Precision">How much of it is stated.</param>
internal readonly record struct DateReading(DateOutcome Outcome, DateOnly Date, DatePrecision Precision)
{
    /// <summary>What is wrong with a date that was not read, for a refusal; null where there is nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the document could say which day is meant, by stating the order of the numbers.</summary>
    public bool LacksOrder { get; init; }

    /// <summary>Of a day or a month that only lacks its year.</summary>
    public YearlessDate? Yearless { get; init; }

    public bool IsRead => Outcome == DateOutcome.Read;

    /// <summary>Whether the text is written like a date but does not say for certain which.</summary>
    public bool IsRefused => Outcome is DateOutcome.Ambiguous or DateOutcome.Unreadable;
}

/// <param name="Month">From 1.</param>
/// <param name="Day">Null for the month as a whole.</param>
internal readonly record struct YearlessDate(int Month, int? Day)
{
    /// <summary>The last such day that is not after another, as the first day of a range is not.</summary>
    public DateReading Before(DateOnly other)
    {
        var reading = In(other.Year);
        return reading.IsRead && reading.Date > other ? In(other.Year - 1) : reading;
    }

    private DateReading In(int year) =>
        Day is { } day ? DayNumbers.Day(year, Month, day) : DayNumbers.Month(year, Month);
}

internal enum DateOutcome
{
    NoDate,
    Read,

    /// <summary>It can mean several days, and nobody said which.</summary>
    Ambiguous,

    /// <summary>It is written like a date, but there is no such day, or its year is missing.</summary>
    Unreadable,
}
