namespace RightsGraph.Archive.Readers.Dates;

/// <summary>What a text is, read as a date.</summary>
/// <param name="Outcome">Only a date that was read has the other two.</param>
/// <param name="Date">The first day of what is stated; of a range its first day.</param>
/// <param name="Precision">How much of it is stated.</param>
internal readonly record struct DateReading(DateOutcome Outcome, DateOnly Date, DatePrecision Precision)
{
    /// <summary>What is wrong with a date that was not read, for a refusal; null where there is nothing.</summary>
    public string? Problem { get; init; }

    public bool IsRead => Outcome == DateOutcome.Read;

    /// <summary>Whether the text is written like a date but does not say for certain which.</summary>
    public bool IsRefused => Outcome is DateOutcome.Ambiguous or DateOutcome.Unreadable;
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
