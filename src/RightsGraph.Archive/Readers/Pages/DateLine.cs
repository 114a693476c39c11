using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A line with a date at its beginning or end, and what stands around the date.</summary>
/// <param name="Reading">Of the date; one that is refused refuses the page.</param>
internal sealed record DateLine(DateReading Reading)
{
    private const int MaxParts = 6;
    private const string Joints = ":–—|•·»/：-";

    /// <summary>What stands before or behind the date and is no kind; null for nothing.</summary>
    public string? Rest { get; init; }

    /// <summary>Whether the rest stands before the date, where only a title does.</summary>
    public bool IsRestBefore { get; init; }

    public EntryKind? Kind { get; init; }

    public bool IsUpdate { get; init; }

    public bool HasLabel { get; init; }

    /// <summary>Whether the line says nothing but the date, and a kind perhaps.</summary>
    public bool IsExact => Rest is null;

    /// <summary>Null where the line is none: where it begins with no date, or is a sentence that does.</summary>
    public static DateLine? Read(string text, DateOptions options) =>
        text.Length == 0 ? null
        : DateStart.MayBe(text) && DateReader.ReadStart(text, options) is { } match ? Begin(text, match, options)
        : null;

    /// <summary>Reads a line that ends with a day: <c>Free the Printer | Apr 14, 2014</c>.</summary>
    public static DateLine? ReadEnd(string text, DateOptions options)
    {
        if (text.Length > Wording.MaxTitleLength + 60 || !text.Any(char.IsDigit))
        {
            return null;
        }

        var at = text.Length;
        for (var part = 0; part < MaxParts && at > 1; part++)
        {
            at = text.LastIndexOfAny(['|', '–', '—', '(', '[', '\t', '·', '-', ',', ':', '•'], at - 1);
            if (at < 1)
            {
                return null;
            }

            var before = text[..at].TrimEnd();
            if (IsParted(text, at, before) && DateReader.Read(text[(at + 1)..], options) is { IsRead: true } reading
                && reading.Precision == DatePrecision.Day)
            {
                var kind = KindWords.Find(before);
                return Wording.MayBeTitle(before)
                    ? new DateLine(reading) { Kind = kind, Rest = kind is null ? before : null, IsRestBefore = true }
                    : null;
            }
        }

        return null;
    }

    /// <summary>A comma or a colon parts no date from a title, only from a word for a kind; a hyphen needs
    /// blanks.</summary>
    private static bool IsParted(string text, int at, string before) => text[at] switch
    {
        ',' or ':' => KindWords.Find(before) is not null,
        '-' => at + 1 < text.Length && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]),
        _ => before.Length > 0,
    };

    private static DateLine? Begin(string text, DateMatch match, DateOptions options)
    {
        var line = new DateLine(match.Reading) { IsUpdate = match.IsUpdate, HasLabel = match.HasLabel };
        var rest = text.AsSpan(match.End);
        if (DateReader.IsNothing(rest))
        {
            return line;
        }

        var (body, isJoined, hasComma) = Body(rest);
        if (KindWords.Find(body) is { } kind)
        {
            return line with { Kind = kind };
        }

        // Published April 14, 2014 | Updated April 16, 2014
        if (DateReader.ReadStart(body, options) is { HasLabel: true } other
            && DateReader.IsNothing(body.AsSpan(other.End)))
        {
            return line;
        }

        return IsRest(match, body, isJoined, hasComma) ? line with { Rest = body } : null;
    }

    /// <summary>Whether what stands behind a date is a text of its own, or the line a sentence that begins with the
    /// date.</summary>
    private static bool IsRest(DateMatch match, string body, bool isJoined, bool hasComma)
    {
        var reading = match.Reading;
        if (reading.IsRead && reading.Precision == DatePrecision.Year)
        {
            return false;
        }

        if (isJoined)
        {
            return true;
        }

        var isWhole = reading.IsRead && reading.Precision == DatePrecision.Day;
        var mayBeWhole = reading.IsRefused && reading.Yearless is null;
        return (isWhole || mayBeWhole) && !Wording.BeginsInLowerCase(body) && (hasComma || !char.IsDigit(body[0]));
    }

    /// <summary>What stands behind the signs that part it from the date, and what they are.</summary>
    private static (string Body, bool IsJoined, bool HasComma) Body(ReadOnlySpan<char> rest)
    {
        var (at, blanks, isJoined, hasComma) = (0, 0, false, false);
        for (; at < rest.Length; at++)
        {
            var sign = rest[at];
            if (DateTokens.IsSkipped(sign))
            {
                blanks++;
                isJoined |= sign == '\t' || blanks > 1;
            }
            else if (Joints.Contains(sign, StringComparison.Ordinal) || sign is '.' or '。')
            {
                isJoined |= sign is not '.';
            }
            else if (sign is ',' or '،' or '，' or '、' or ';')
            {
                hasComma = true;
            }
            else
            {
                break;
            }
        }

        return (rest[at..].ToString(), isJoined, hasComma);
    }
}
