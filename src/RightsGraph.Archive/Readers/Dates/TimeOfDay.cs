namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Skips a time of day, which says nothing of the day.</summary>
internal static class TimeOfDay
{
    /// <summary>Only a time with a colon stands before a date: 10.04 would be the day.</summary>
    public static void SkipBefore(TokenCursor cursor)
    {
        if (cursor.Peek(1).IsSign(':'))
        {
            Skip(cursor);
        }
    }

    public static void Skip(TokenCursor cursor) => cursor.Try<int>(() =>
    {
        cursor.SkipSigns(",-|");
        cursor.At += cursor.Now.Folded == "t" && !cursor.Now.IsApart ? 1 : 0;
        cursor.TakePhrase(DateWordKind.Time);
        if (!TakeClock(cursor))
        {
            return null;
        }

        TakeZone(cursor);
        cursor.SkipSigns(",");
        return 1;
    });

    /// <summary>10:00, 10:00:00.000, 10 AM, 14h30, 10 Uhr.</summary>
    private static bool TakeClock(TokenCursor cursor)
    {
        if (!cursor.Now.IsNumber(1, 2))
        {
            return false;
        }

        cursor.At++;
        var hasMinutes = false;
        while (IsNextPart(cursor, hasMinutes))
        {
            hasMinutes = true;
            cursor.At += 2;
        }

        var hasWord = TakeNoonWord(cursor) || cursor.TakePhrase(DateWordKind.Time) is not null;
        if (hasWord && !hasMinutes && cursor.Now.IsNumber(2, 2) && !cursor.Now.IsApart)
        {
            cursor.At++;
        }

        return hasMinutes || hasWord;
    }

    /// <summary>Minutes, seconds or parts of them. 10.30 is a time where nothing makes 10.30.2014 of it.</summary>
    private static bool IsNextPart(TokenCursor cursor, bool hasMinutes)
    {
        var (sign, number) = (cursor.Now, cursor.Peek(1));
        if (sign.Kind != DateTokenKind.Sign || sign.IsApart || number.IsApart || !number.IsNumber(2, 7))
        {
            return false;
        }

        return sign.Sign == ':' ? number.Digits == 2
            : sign.Sign == '.' && (hasMinutes || (number is { Digits: 2, Value: < 60 } && !cursor.Peek(2).IsSign('.')));
    }

    /// <summary>a.m. and p.m. with their full stops; without them they are in the table, as is the French à.</summary>
    private static bool TakeNoonWord(TokenCursor cursor)
    {
        var isNoon = cursor.Now.Folded is "a" or "p" && cursor.Peek(1).IsSign('.') && cursor.Peek(2).Folded == "m";
        cursor.At += isNoon ? 3 : 0;
        return isNoon && (cursor.TakeSign('.') || true);
    }

    private static void TakeZone(TokenCursor cursor) => cursor.Try<int>(() =>
    {
        cursor.TakeSign('(');
        var hasName = cursor.TakePhrase(DateWordKind.Zone) is not null;
        var hasOffset = cursor.Try<int>(() =>
            cursor.TakeAnySign("+-") && cursor.Now.IsNumber(1, 4) && !cursor.Now.IsApart
                ? ++cursor.At
                : null) is not null;
        if (hasOffset && cursor.Now.IsSign(':') && cursor.Peek(1).IsNumber(2, 2))
        {
            cursor.At += 2;
        }

        cursor.TakeSign(')');
        return hasName || hasOffset ? 1 : null;
    });
}
