namespace RightsGraph.Archive.Records;

/// <summary>A period of days, both ends included and null where open.</summary>
public readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>Whether the time of a document has a day in common with the period: of an entry what is known of its
    /// date, of a summary its year. A document without a time has none.</summary>
    public bool Overlaps(Document document) => document switch
    {
        Entry entry => WidenedTo(entry.DatePrecision).Includes(entry.Date),
        { Year: { } year } => !(year < First?.Year) && !(year > Last?.Year),
        _ => false,
    };

    /// <summary>The days, months or years that have a day in common with the period, from the first day of the first to
    /// the last day of the last.</summary>
    public Period WidenedTo(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => new Period(
            First is { } first ? new DateOnly(first.Year, 1, 1) : null,
            Last is { } last ? new DateOnly(last.Year, 12, 31) : null),
        DatePrecision.Month => new Period(
            First is { } first ? new DateOnly(first.Year, first.Month, 1) : null,
            Last is { } last
                ? new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month))
                : null),
        _ => this,
    };

    private bool Includes(DateOnly day) => !(day < First) && !(day > Last);
}
