using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A line with a date at its beginning or end, and what stands around the date.</summary>
/// <param name="Reading">Of the date; one that is refused refuses the page.</param>
internal sealed record DateLine(DateReading Reading)
{
    private const int MaxParts = 6;
    private const int MaxPlaceLength = 50;
    private const int MaxPlaceWords = 4;
    private const int MaxBylineLength = 60;
    private const string Joints = ":–—|•·»/：-";

    /// <summary>What stands before or behind the date and is no kind; null for nothing.</summary>
    public string? Rest { get; init; }

    /// <summary>Whether the rest stands before the date, where only a title does.</summary>
    public bool IsRestBefore { get; init; }

    public EntryKind? Kind { get; init; }

    public bool IsUpdate { get; init; }

    public bool HasLabel { get; init; }

    /// <summary>The line where it says more with the date that is no title: a place, or who posted it.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether a place stands before the date, as a name does below a quotation.</summary>
    public bool HasPlace { get; init; }

    /// <summary>Whether the line says nothing but the date, and a kind perhaps.</summary>
    public bool IsExact => Rest is null;

    /// <summary>Null where the line is none: where it begins with no date, or is a sentence that does.</summary>
    public static DateLine? Read(string text, DateOptions options) =>
        text.Length == 0 ? null
        : DateStart.MayBe(text) && DateReader.ReadStart(text, options) is { } match ? Begin(text, match, options)
        : options.HasPlaces ? ReadPlace(text, options)
        : null;

    /// <summary>Reads a line that ends with a day: <c>Free the Printer | Apr 14, 2014</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="options">What the page says of its dates.</param>
    /// <param name="isItem">Whether it is an item of a list, where a comma also parts a title from its date.</param>
    public static DateLine? ReadEnd(string text, DateOptions options, bool isItem = false)
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
            if (IsParted(text, at, before, isItem)
                && DateReader.Read(text[(at + 1)..], options) is { IsRead: true, Precision: DatePrecision.Day } reading)
            {
                var kind = KindWords.Find(before);
                return Wording.MayBeTitle(before)
                    ? new DateLine(reading) { Kind = kind, Rest = kind is null ? before : null, IsRestBefore = true }
                    : null;
            }
        }

        return null;
    }

    /// <summary>Reads <c>Nairobi, 14 April 2014</c>: a name of few words, a comma and a day.</summary>
    private static DateLine? ReadPlace(string text, DateOptions options)
    {
        if (text.Length > 2 * MaxPlaceLength)
        {
            return null;
        }

        for (var at = text.IndexOf(','); at > 0 && at <= MaxPlaceLength; at = text.IndexOf(',', at + 1))
        {
            if (DateReader.Read(text[(at + 1)..], options) is { IsRead: true, Precision: DatePrecision.Day } reading)
            {
                return IsPlace(text[..at]) ? new DateLine(reading) { Lead = text, HasPlace = true } : null;
            }
        }

        return null;
    }

    private static bool IsPlace(string name) =>
        name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: <= MaxPlaceWords } words
        && words.All(word => char.IsLetter(word[0]) && (!char.IsLower(word[0]) || word.Length <= 3))
        && !char.IsLower(words[0][0])
        && KindWords.Find(name) is null
        && !name.Any(letter => char.IsDigit(letter) || letter is ':' or '"');

    /// <summary>A comma or a colon parts no date from a title in a text, only from a word for a kind; a hyphen needs
    /// blanks.</summary>
    private static bool IsParted(string text, int at, string before, bool isItem) => text[at] switch
    {
        ',' when isItem && before.Length > 0 => true,
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

        var (body, isJoined, hasComma) = Body(rest, isBold: text.StartsWith("**", StringComparison.Ordinal));
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

        // Posted on April 14, 2014 by admin
        if (match is { HasLabel: true, Reading: { IsRead: true, Precision: DatePrecision.Day } }
            && body.Length <= MaxBylineLength && Wording.BeginsInLowerCase(body) && Wording.MayBeTitle(body))
        {
            return line with { Lead = text };
        }

        return IsRest(match, body, isJoined, hasComma) ? WithoutKind(line, body) : null;
    }

    /// <summary>14 April 2014 | News | Free the Printer</summary>
    private static DateLine WithoutKind(DateLine line, string body)
    {
        var end = body.AsSpan().IndexOfAny("|:–—\t");
        end = end < 0 ? body.IndexOf(" - ", StringComparison.Ordinal) : end;
        var kind = end < 0 ? null : KindWords.Find(body[..end]);
        return kind is null || Body(body.AsSpan(end)).Body is not { Length: > 0 } rest
            ? line with { Rest = body }
            : line with { Rest = rest, Kind = kind };
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
    private static (string Body, bool IsJoined, bool HasComma) Body(ReadOnlySpan<char> rest, bool isBold = false)
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
            else if (sign == '*' && isBold)
            {
                blanks++;
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

        // A row of a table that is drawn with signs ends with one.
        return (rest[at..].TrimEnd(" |").ToString(), isJoined, hasComma);
    }
}
