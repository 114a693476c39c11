namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Whole days; both bounds are inclusive, and null where it is open.</summary>
internal readonly record struct TimeRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it begins and ends with whole years, so that years tell what is in it.</summary>
    public bool AreYears => From is null or { Month: 1, Day: 1 } && To is null or { Month: 12, Day: 31 };

    public static TimeRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static TimeRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Null where there is no such day.</summary>
    public static TimeRange? Day(int year, int month, int day) =>
        day < 1 || day > DateTime.DaysInMonth(year, month) ? null
        : new DateOnly(year, month, day) is var date ? new TimeRange(date, date)
        : null;
}
