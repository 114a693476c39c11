namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Parses dates of numbers alone: <c>2014-04-14</c>, <c>14.04.2014</c>, <c>04/14/14</c>, <c>04/2014</c>,
/// <c>2013–2014</c>, <c>20140414</c>.</summary>
internal sealed class NumericDateParser(TokenCursor cursor, DateOptions options)
{
    private const string Signs = "-/.";

    public DateReading? Parse()
    {
        if (cursor.Now.IsNumber(8, 8))
        {
            return Compact(cursor.Now.Value);
        }

        var (first, sign, second) = (cursor.Now, cursor.Peek(1), cursor.Peek(2));
        if (!first.IsNumber(1, 4) || !IsJoint(sign) || second.Kind != DateTokenKind.Number)
        {
            return null;
        }

        if (cursor.Peek(3).IsSign(sign.Sign) && cursor.Peek(4).Kind == DateTokenKind.Number)
        {
            var third = cursor.Peek(4);
            var goesOn = cursor.Peek(5).IsSign(sign.Sign) && cursor.Peek(6).Kind == DateTokenKind.Number;
            cursor.At += 5;
            return goesOn ? null : Three(first, second, third, sign.Sign);
        }

        cursor.At += 3;
        return sign.IsApart || second.IsApart ? Years(first, second, sign.Sign) : Two(first, second, sign.Sign);
    }

    /// <summary>20140414; eight digits that are no such day are another number.</summary>
    private DateReading? Compact(int digits)
    {
        var day = DayNumbers.Day(digits / 10_000, digits / 100 % 100, digits % 100);
        cursor.At++;
        return day.IsRead && digits / 10_000 >= 1900 && day.Date <= options.Today ? day : null;
    }

    private DateReading? Three(DateToken first, DateToken second, DateToken third, char sign)
    {
        if (!second.IsNumber(1, 2))
        {
            return null;
        }

        if (first.Digits == 4)
        {
            return third.IsNumber(1, 2)
                ? YearFirst(first, second.Value, third.Value, sign)
                : third.Digits == 3 || sign == '.' ? null : DayNumbers.Unreadable("a day has at most two digits");
        }

        return first.Digits <= 2 && third.Digits is 2 or 4
            ? DayNumbers.Ordered(first, second, third, sign, options)
            : first.Digits <= 2 && third.Digits == 5 && sign != '.'
                ? DayNumbers.Unreadable("a year has four digits")
                : null;
    }

    /// <summary>A year such as 1393 is of the Persian calendar in Persian digits; else it might be of another
    /// one.</summary>
    private static DateReading YearFirst(DateToken year, int month, int day, char sign) =>
        year.Value is < 1300 or > 1499 || sign == '-' && !year.IsPersian
            ? DayNumbers.Day(year.Value, month, day)
            : year.IsPersian
                ? DayNumbers.PersianDay(year.Value, month, day)
                : DayNumbers.Ambiguous("its year may be of the Persian or the Islamic calendar; write 2014-04-14");

    private DateReading? Two(DateToken first, DateToken second, char sign)
    {
        if (second.Digits == 4 && first.Digits <= 2)
        {
            return first.Value is >= 1 and <= 12 && IsYear(second.Value)
                ? DayNumbers.Month(second.Value, first.Value)
                : null;
        }

        if (first.Digits != 4 || sign == '.')
        {
            return Yearless(first, second, sign);
        }

        var isNextYear = second.Digits == 2 && second.Value == (first.Value + 1) % 100;
        return second.Digits == 4 ? Years(first, second, sign)
            : !IsYear(first.Value) || second.Digits > 2 ? null
            : isNextYear && second.Value <= 12
                ? DayNumbers.Ambiguous("it can mean a month or two years; write 2010-2011, or a day such as 2014-04-14")
            : isNextYear ? DayNumbers.Year(first.Value)
            : second.Value is >= 1 and <= 12 ? DayNumbers.Month(first.Value, second.Value)
            : null;
    }

    private static DateReading? Years(DateToken first, DateToken second, char sign) =>
        sign is '-' or '/' && first.Digits == 4 && second.Digits == 4
            && IsYear(first.Value) && IsYear(second.Value) && first.Value < second.Value
            ? DayNumbers.Year(first.Value)
            : null;

    /// <summary>14/04 and 14.04 under the heading of a year.</summary>
    private DateReading? Yearless(DateToken first, DateToken second, char sign)
    {
        if (options.Year is not { } year || sign == '-' || cursor.Now.Kind == DateTokenKind.Word
            || !first.IsNumber(1, 2) || !second.IsNumber(1, 2))
        {
            return null;
        }

        cursor.TakeSign('.');
        var written = new DateToken(DateTokenKind.Number, 0, 0, IsApart: false)
        {
            Value = year,
            Digits = 4,
            Folded = "",
        };
        return DayNumbers.Ordered(first, second, written, '/', options);
    }

    private static bool IsYear(int value) => value is >= 1800 and <= 2100;

    private static bool IsJoint(DateToken token) =>
        token.Kind == DateTokenKind.Sign && Signs.Contains(token.Sign, StringComparison.Ordinal);
}
