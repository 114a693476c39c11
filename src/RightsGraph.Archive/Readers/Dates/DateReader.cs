namespace RightsGraph.Archive.Readers.Dates;

/// <summary>Reads dates as people write them, in the languages of <c>dates.tsv</c>. What is written like a date and can
/// mean no day, or several, is told from what is no date.</summary>
internal static class DateReader
{
    private const string Openings = "\"“”„«‹'([{*_#<`【〔「『";
    private const string Closings = "\"“”»›')]}*_>`】〕」』";

    /// <summary>Reads a text that is a date as a whole, with marks, a label, a weekday or a time around it.</summary>
    public static DateReading Read(string text, DateOptions options) =>
        ReadStart(text, options) is { } match && IsNothing(text.AsSpan(match.End)) ? match.Reading : default;

    /// <summary>Reads a date at the beginning of a line; null where the line begins with none.</summary>
    public static DateMatch? ReadStart(string line, DateOptions options)
    {
        var cursor = new TokenCursor(DateTokens.Split(line));
        var parser = new DateParser(cursor, options);
        cursor.SkipSigns(Openings);
        return DateAt(line, cursor, parser, options) ?? LabelledDate(line, cursor, parser, options);
    }

    /// <summary>Whether a rest says nothing: blanks, marks and full stops.</summary>
    public static bool IsNothing(ReadOnlySpan<char> rest)
    {
        foreach (var letter in rest)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static DateMatch? LabelledDate(
        string line, TokenCursor cursor, DateParser parser, DateOptions options)
    {
        var start = cursor.At;
        var isUpdate = cursor.TakePhrase(DateWordKind.Updated) is not null;
        var hasLabel = isUpdate || TakeEastAsianLabel(line, cursor, out isUpdate)
            || cursor.TakePhrase(DateWordKind.Label) is not null;
        cursor.SkipSigns(":-*_");
        var hasWord = (cursor.TakePhrase(DateWordKind.Before) ?? cursor.TakePhrase(DateWordKind.Joint)) is not null;
        cursor.SkipSigns(":");
        var match = hasLabel || hasWord ? DateAt(line, cursor, parser, options) : null;
        cursor.At = match is null ? start : cursor.At;
        return match is { } found ? found with { HasLabel = hasLabel, IsUpdate = isUpdate } : null;
    }

    /// <summary>Their words are not parted by blanks, so that a label is the whole run of letters.</summary>
    private static bool TakeEastAsianLabel(string line, TokenCursor cursor, out bool isUpdate)
    {
        isUpdate = false;
        if (cursor.Now.Kind != DateTokenKind.Word || line[cursor.Now.Start] < '\u3040')
        {
            return false;
        }

        isUpdate = DateWords.Find(DateWordKind.Updated, cursor.Now.Folded) is not null;
        var isLabel = isUpdate || DateWords.Find(DateWordKind.Label, cursor.Now.Folded) is not null;
        cursor.At += isLabel ? 1 : 0;
        return isLabel;
    }

    private static DateMatch? DateAt(string line, TokenCursor cursor, DateParser parser, DateOptions options)
    {
        var begin = cursor.At;
        TimeOfDay.SkipBefore(cursor);
        if (EastAsianDate.Read(line, cursor.Now.Start, options, out var end) is { } eastern)
        {
            return new DateMatch(eastern, cursor.Now.Start, EndOfRange(line, end, eastern, options));
        }

        if (FirstDate(cursor, parser) is not { } start)
        {
            cursor.At = begin;
            return null;
        }

        cursor.At = start;
        var from = cursor.Now.Start;
        var reading = WithRange(cursor, parser, parser.Parse()!.Value);
        SkipTail(cursor);
        return new DateMatch(reading, from, cursor.TakenEnd);
    }

    /// <summary>Where the date begins: here or behind a weekday. "Mar" is both a month and a weekday, so that what can
    /// be read decides.</summary>
    private static int? FirstDate(TokenCursor cursor, DateParser parser)
    {
        var here = cursor.At;
        var first = parser.Parse();
        cursor.At = here;
        SkipWeekday(cursor);
        var behind = cursor.At;
        var second = first is { IsRead: true } || behind == here ? null : parser.Parse();
        var isBehind = second is { IsRead: true } || (second is not null && first is null);
        return isBehind ? behind : first is null ? null : here;
    }

    private static void SkipWeekday(TokenCursor cursor) => cursor.Try<int>(() =>
    {
        cursor.TakeSign('(');
        if (cursor.TakePhrase(DateWordKind.Weekday) is null)
        {
            return null;
        }

        // segunda-feira
        if (cursor.Now.IsSign('-') && cursor.Peek(1).Folded == "feira")
        {
            cursor.At += 2;
        }

        cursor.SkipSigns(".,)-:|");
        cursor.TakePhrase(DateWordKind.Before);
        cursor.TakePhrase(DateWordKind.Joint);
        return 1;
    });

    /// <summary>A range is dated by its first day, whose year may be written behind its last.</summary>
    private static DateReading WithRange(TokenCursor cursor, DateParser parser, DateReading first)
    {
        SkipEra(cursor);
        var last = cursor.Try<DateReading>(() =>
        {
            if (!(cursor.TakeSign('-') | cursor.TakePhrase(DateWordKind.Range) is not null))
            {
                return null;
            }

            SkipWeekday(cursor);
            return parser.Parse() is { IsRead: true } reading && reading.Precision != DatePrecision.Year
                ? reading
                : null;
        });
        return last is { } day && first.Yearless is { } yearless ? yearless.Before(day.Date) : first;
    }

    private static void SkipTail(TokenCursor cursor)
    {
        SkipEra(cursor);
        cursor.Try<int>(() =>
        {
            cursor.SkipSigns(",(");
            if (cursor.TakePhrase(DateWordKind.Weekday) is null)
            {
                return null;
            }

            cursor.SkipSigns(".)");
            return 1;
        });
        TimeOfDay.Skip(cursor);
        cursor.Try<int>(() =>
        {
            cursor.SkipSigns(Closings);
            return 1;
        });
    }

    private static void SkipEra(TokenCursor cursor)
    {
        if (cursor.TakePhrase(DateWordKind.Era) is not null)
        {
            cursor.TakeSign('.');
        }
    }

    /// <summary>Behind 2014年4月14日 the last day of a range may stand, and a time.</summary>
    private static int EndOfRange(string line, int end, DateReading first, DateOptions options)
    {
        var rest = end;
        while (rest < line.Length && (DateTokens.IsSkipped(line[rest]) || "-–—~〜至到から".Contains(line[rest])))
        {
            rest++;
        }

        var within = first.IsRead ? options with { Year = first.Date.Year } : options;
        if (rest > end && rest < line.Length
            && (EastAsianDate.Read(line, rest, within, out var last) is { IsRead: true }
                || EastAsianDate.IsDayOfMonth(line, rest, out last)))
        {
            end = last;
        }

        var behind = new TokenCursor(DateTokens.Split(line[end..Math.Min(line.Length, end + 80)]));
        TimeOfDay.Skip(behind);
        behind.SkipSigns(Closings);
        return end + behind.TakenEnd;
    }
}
