using System.Globalization;

namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Makes days of the numbers of a date, where they can mean one day only.</summary>
internal static class DayNumbers
{
    private static readonly PersianCalendar Persian = new();

    public static DateReading Day(int year, int month, int day) =>
        Exists(year, month, day)
            ? new DateReading(DateOutcome.Read, new DateOnly(year, month, day), DatePrecision.Day)
            : Unreadable("there is no such day");

    public static DateReading Month(int year, int month) =>
        Exists(year, month, 1)
            ? new DateReading(DateOutcome.Read, new DateOnly(year, month, 1), DatePrecision.Month)
            : Unreadable("there is no such month");

    public static DateReading Year(int year) =>
        new(DateOutcome.Read, new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), DatePrecision.Year);

    public static DateReading PersianDay(int year, int month, int day, DatePrecision precision = DatePrecision.Day)
    {
        var isThere = year is >= 1 and <= 9000 && month is >= 1 and <= 12
            && day >= 1 && day <= Persian.GetDaysInMonth(year, month);
        return isThere
            ? new DateReading(
                DateOutcome.Read, DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0)), precision)
            : Unreadable("there is no such day in the Persian calendar");
    }

    public static DateReading Unreadable(string why) =>
        new(DateOutcome.Unreadable, default, default) { Problem = why };

    public static DateReading Ambiguous(string why) =>
        new(DateOutcome.Ambiguous, default, default) { Problem = why };

    /// <summary>Two digits mean the latest year that is not still to come.</summary>
    public static int WholeYear(int value, int digits, DateOnly today)
    {
        var century = today.Year - (today.Year % 100);
        return digits > 2 ? value : value <= today.Year % 100 ? century + value : century - 100 + value;
    }

    /// <summary>Of three numbers with a year at the end, or two digits that may be one at either end.</summary>
    public static DateReading Ordered(
        DateToken first, DateToken second, DateToken third, char sign, DateOptions options)
    {
        var year = WholeYear(third.Value, third.Digits, options.Today);
        (DayOrder Order, DateReading Reading)[] all =
        [
            (DayOrder.Dmy, Day(year, second.Value, first.Value)),
            (DayOrder.Mdy, Day(year, first.Value, second.Value)),
            (DayOrder.Ymd, first.Digits == 2 && third.Digits == 2
                ? Day(WholeYear(first.Value, 2, options.Today), second.Value, third.Value)
                : default),
        ];
        if (options.Order is { } stated)
        {
            var meant = Array.Find(all, reading => reading.Order == stated).Reading;
            return meant.IsRead
                ? meant
                : Unreadable($"there is no such day in the order '{stated.ToString().ToLowerInvariant()}' of the page");
        }

        // Where dots stand between the numbers of a whole year, nobody writes the month first.
        var possible = all.Where(reading => reading.Reading.IsRead).ToList();
        if (sign == '.' && third.Digits == 4 && all[0].Reading.IsRead)
        {
            return all[0].Reading;
        }

        var days = possible.Select(reading => reading.Reading.Date).Distinct().ToList();
        return days.Count switch
        {
            0 => Unreadable("there is no such day"),
            1 => possible[0].Reading,
            _ => Ambiguous($"it can mean {string.Join(" or ", days.Select(Iso))}") with { LacksOrder = true },
        };
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
