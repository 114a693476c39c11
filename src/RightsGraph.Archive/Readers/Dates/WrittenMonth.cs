namespace RightsGraph.Archive.Readers.Dates;

/// <summary>A month as a word, of one of the calendars.</summary>
/// <param name="Calendar">The kind of the word tells it.</param>
/// <param name="Number">Of a month that is known.</param>
/// <param name="Meant">What a misspelt word was meant to be.</param>
internal readonly record struct WrittenMonth(DateWordKind Calendar, int Number, string? Meant)
{
    public bool IsKnown => Meant is null;

    /// <param name="year">Null where none is written.</param>
    /// <param name="day">Null for the month as a whole.</param>
    /// <param name="options">May state the year for dates without one.</param>
    public DateReading With(int? year, int? day, DateOptions options)
    {
        if (Meant is not null)
        {
            return DayNumbers.Unreadable($"no month is called so; did you mean {Meant}?");
        }

        if ((year ?? options.Year) is not { } stated)
        {
            return DayNumbers.Unreadable("it has no year, and no heading above it states one") with
            {
                Yearless = Calendar == DateWordKind.Month ? new YearlessDate(Number, day) : null,
            };
        }

        return (Calendar, day) switch
        {
            (DateWordKind.Lunar, _) => DayNumbers.Unreadable(
                "days of the Islamic calendar are not converted; write the day of the common calendar"),
            (DateWordKind.Solar, { } number) => DayNumbers.PersianDay(stated, Number, number),
            (DateWordKind.Solar, null) => DayNumbers.PersianDay(stated, Number, 1, DatePrecision.Month),
            (_, { } number) => DayNumbers.Day(stated, Number, number),
            _ => DayNumbers.Month(stated, Number),
        };
    }
}
