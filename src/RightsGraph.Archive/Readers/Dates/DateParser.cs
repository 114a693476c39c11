namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Parses one date, from its first token to its year: no weekday before it and no time behind it.</summary>
internal sealed class DateParser(TokenCursor cursor, DateOptions options)
{
    private readonly NumericDateParser numeric = new(cursor, options);

    /// <summary>Null where no date begins here.</summary>
    public DateReading? Parse() =>
        cursor.Try(numeric.Parse)
        ?? cursor.Try(DayFirst)
        ?? cursor.Try(MonthFirst)
        ?? cursor.Try(YearFirst)
        ?? cursor.Try(PartOfMonth)
        ?? cursor.Try(SeasonOfYear);

    /// <summary><c>14 April 2014</c>, <c>14-16 April 2014</c>, <c>14th of April, 2014</c>, <c>14-Apr-14</c>; Russian
    /// papers write <c>«14» апреля 2014</c>.</summary>
    private DateReading? DayFirst()
    {
        if (TakeDay() is not { } day)
        {
            return null;
        }

        SkipOtherDays();
        cursor.SkipSigns("-./,»”\"");
        cursor.TakePhrase(DateWordKind.Joint);
        return TakeMonth(day) is { } month ? month.With(TakeYear(), day, options) : null;
    }

    /// <summary><c>April 14, 2014</c>, <c>Apr 14-16, 2014</c>, <c>April 2014</c>, <c>April '14</c>.</summary>
    private DateReading? MonthFirst()
    {
        if (TakeMonth(dayBefore: null) is not { } month)
        {
            return null;
        }

        var isHyphenated = cursor.Now.IsSign('-');
        cursor.SkipSigns(".-/,");
        cursor.TakePhrase(DateWordKind.Joint);
        if ((cursor.Now.IsNumber(4, 4) && !IsPartOfNumber())
            || (cursor.Now.IsSign('\'') && cursor.Peek(1).IsNumber(2, 2)))
        {
            return month.With(TakeYear(), day: null, options);
        }

        if (cursor.Try(TakeDay) is not { } day)
        {
            return OtherMonth(month);
        }

        // Apr-14 is a day of April, or April of a year.
        var isShort = isHyphenated && month.IsKnown;
        SkipOtherDays();
        var year = TakeYear();
        return year is null && isShort
            ? DayNumbers.Ambiguous("it can mean a day or a year; write the whole date, such as 2014-04-14")
            : month.With(year, day, options);
    }

    /// <summary><c>2014 April 14</c>, <c>2014, April</c>, and a year alone.</summary>
    private DateReading? YearFirst()
    {
        if (!cursor.Now.IsNumber(4, 4) || TakeYear() is not { } year)
        {
            return null;
        }

        var dated = cursor.Try<DateReading>(() =>
        {
            cursor.SkipSigns(",.-/");
            cursor.TakePhrase(DateWordKind.Joint);
            if (TakeMonth(dayBefore: null) is not { IsKnown: true } month)
            {
                return null;
            }

            var day = cursor.Try<int>(() =>
            {
                cursor.SkipSigns(".-/,");
                return TakeDay();
            });
            return month.With(year, day, options);
        });
        return dated ?? (year is >= 1800 and <= 2100 ? DayNumbers.Year(year) : null);
    }

    /// <summary><c>Mid-April 2014</c> says no more than the month.</summary>
    private DateReading? PartOfMonth()
    {
        if (cursor.TakePhrase(DateWordKind.Part) is null)
        {
            return null;
        }

        cursor.SkipSigns("-");
        cursor.TakePhrase(DateWordKind.Joint);
        return MonthFirst() is { IsRead: true, Precision: DatePrecision.Month } month ? month : null;
    }

    /// <summary><c>Spring 2014</c>, <c>Winter 2013–14</c>: its months are others in the south.</summary>
    private DateReading? SeasonOfYear()
    {
        if (cursor.TakePhrase(DateWordKind.Season) is null)
        {
            return null;
        }

        cursor.SkipSigns(",");
        cursor.TakePhrase(DateWordKind.Joint);
        return (cursor.Try(numeric.Parse) ?? YearFirst()) is { IsRead: true, Precision: DatePrecision.Year } year
            ? year
            : null;
    }

    /// <summary>April–June 2014 begins in April.</summary>
    private DateReading? OtherMonth(WrittenMonth first)
    {
        var isRange = cursor.Try<int>(() =>
        {
            cursor.SkipSigns("-/");
            cursor.TakePhrase(DateWordKind.Range);
            return TakeMonth(dayBefore: null) is { IsKnown: true } ? 1 : null;
        });
        if (isRange is null)
        {
            return options.Year is { } known && first.IsKnown && cursor.Now.Kind == DateTokenKind.End
                ? first.With(known, day: null, options)
                : null;
        }

        cursor.SkipSigns(",");
        cursor.TakePhrase(DateWordKind.Joint);
        return TakeYear() is { } year ? first.With(year, day: null, options) : null;
    }

    private int? TakeDay()
    {
        var number = cursor.Now;
        if (!number.IsNumber(1, 2) || IsPartOfNumber())
        {
            return null;
        }

        cursor.At++;
        cursor.TakeSign('°');
        var isJoined = (cursor.Now.IsSign('-') || cursor.Now.IsSign('.'))
            && !cursor.Now.IsApart && !cursor.Peek(1).IsApart;
        cursor.At += isJoined ? 1 : 0;
        var isOrdinal = !cursor.Now.IsApart && cursor.TakePhrase(DateWordKind.Ordinal) is not null;
        cursor.At -= isJoined && !isOrdinal ? 1 : 0;
        return number.Value;
    }

    /// <summary>The other days of 14-16, of 14, 15 and 16, and of 14 to 16.</summary>
    private void SkipOtherDays()
    {
        while (cursor.Try<int>(() =>
        {
            cursor.TakeSign('.');
            var isJoined = cursor.TakeAnySign("-/,&") | cursor.TakePhrase(DateWordKind.Range) is not null;
            return isJoined && TakeDay() is { } day && !cursor.Now.IsSign(':') ? day : null;
        }) is not null)
        {
        }
    }

    private WrittenMonth? TakeMonth(int? dayBefore)
    {
        foreach (var kind in (DateWordKind[])[DateWordKind.Month, DateWordKind.Solar, DateWordKind.Lunar])
        {
            if (cursor.TakePhrase(kind) is { } number)
            {
                cursor.TakeSign('.');
                SkipOtherName(kind, number);
                return new WrittenMonth(kind, number, null);
            }
        }

        // A word in the place of a month is one only where it was meant to be: Law 12, 2011 is no date.
        var word = cursor.Now;
        if (word.Kind != DateTokenKind.Word || !HasNumbersOfDate(dayBefore))
        {
            return null;
        }

        var meant = DateWords.MonthMeantBy(word.Folded);
        cursor.At += meant is null ? 0 : 1;
        return meant is null ? null : new WrittenMonth(DateWordKind.Month, 0, meant);
    }

    /// <summary>Arabic has two names of each month, and careful writers give both: نيسان/أبريل.</summary>
    private void SkipOtherName(DateWordKind kind, int number) => cursor.Try<int>(() =>
    {
        if (!cursor.TakeAnySign("/(") || cursor.TakePhrase(kind) != number)
        {
            return null;
        }

        cursor.TakeSign(')');
        return 1;
    });

    private bool HasNumbersOfDate(int? dayBefore)
    {
        var next = cursor.Peek(1).IsSign('.') || cursor.Peek(1).IsSign(',') ? 2 : 1;
        var isYear = cursor.Peek(next).IsNumber(4, 4);
        var afterDay = cursor.Peek(next + 1).IsSign(',') ? next + 2 : next + 1;
        return dayBefore is null ? cursor.Peek(next).IsNumber(1, 2) && cursor.Peek(afterDay).IsNumber(4, 4) : isYear;
    }

    /// <summary>A year behind a day and a month; null where there is none. Five digits are a year that cannot
    /// be.</summary>
    private int? TakeYear() => cursor.Try<int>(() =>
    {
        var isShort = !cursor.Now.IsApart && cursor.Now.Kind == DateTokenKind.Sign && cursor.Now.Sign is '-' or '/';
        cursor.SkipSigns(",.-/");
        cursor.TakePhrase(DateWordKind.Joint);
        isShort |= cursor.TakeSign('\'');
        var number = cursor.Now;
        if (number.IsNumber(5, 8) || (number.IsNumber(4, 4) && !IsPartOfNumber()))
        {
            cursor.At++;
            return number.Digits == 4 ? number.Value : -1;
        }

        // In 28 April-12 May 2014 the second number is no year.
        if (!isShort || !number.IsNumber(2, 2) || number.IsApart || IsPartOfNumber() || IsBeforeMonth())
        {
            return null;
        }

        cursor.At++;
        return DayNumbers.WholeYear(number.Value, 2, options.Today);
    });

    private bool IsBeforeMonth()
    {
        var next = cursor.Peek(1).Kind == DateTokenKind.Sign ? cursor.Peek(2) : cursor.Peek(1);
        return next.Kind == DateTokenKind.Word && DateWords.Find(DateWordKind.Month, next.Folded) is not null;
    }

    /// <summary>Whether the number goes on: 14:30, 12.5, 1,000.</summary>
    private bool IsPartOfNumber()
    {
        var next = cursor.Peek(1);
        var after = cursor.Peek(2);
        return next.Kind == DateTokenKind.Sign && !next.IsApart && after.Kind == DateTokenKind.Number && !after.IsApart
            && (next.Sign == ':' || (next.Sign is ',' or '.' && after.Digits is 3));
    }
}
