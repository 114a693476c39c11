using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Dates as files hold them: those of people, times of machines, and the numbers of spreadsheets.</summary>
internal static partial class DraftDates
{
    /// <summary>From 1930 to 2099: no year and no plain number of four digits is taken for a day of Excel.</summary>
    private const int FirstSerial = 10_959;
    private const int LastSerial = 73_050;

    private const int IsoLength = 10;

    /// <summary>The site's own day counts, not that of Greenwich.</summary>
    public static DateReading Read(string text, DateOptions options)
    {
        if (text.Length == IsoLength && text[4] == '-'
            && DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateReading(DateOutcome.Read, day, DatePrecision.Day);
        }

        if (Time().Match(text) is { Success: true } time)
        {
            return DateReader.Read(time.Groups["day"].Value, options);
        }

        if (Mail().Match(text) is { Success: true } mail)
        {
            return DateReader.Read(mail.Groups["day"].Value, options);
        }

        if (Compact().IsMatch(text)
            && DateOnly.TryParseExact(
                text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact))
        {
            return new DateReading(DateOutcome.Read, compact, DatePrecision.Day);
        }

        if (Serial().IsMatch(text)
            && double.Parse(text, CultureInfo.InvariantCulture) is >= FirstSerial and <= LastSerial and var serial)
        {
            return new DateReading(
                DateOutcome.Read, DateOnly.FromDateTime(DateTime.FromOADate(serial)), DatePrecision.Day);
        }

        if (Session().Match(text) is { Success: true } session)
        {
            return DateReader.Read(session.Groups["month"].Value, options);
        }

        if (HasMark(text))
        {
            return DateReader.Read(text[..text.LastIndexOf(' ')].TrimEnd(), options);
        }

        return Year().Match(text) is { Success: true } year
            ? new DateReading(
                DateOutcome.Read,
                new DateOnly(int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture), 1, 1),
                DatePrecision.Year)
            : DateReader.Read(text, options);
    }

    /// <summary>Whether it is a date of the depositary of treaties, which tells behind the day how a state became a
    /// party: <c>24 Jan 1983 a</c>.</summary>
    public static bool HasMark(string text) => char.IsAsciiLetter(text[^1]) && Marked().IsMatch(text);

    /// <summary>The date of a draft that has its year, month and day apart; zeros stand for what nobody knows. Null
    /// where they make none.</summary>
    public static string? Joined(RecordDraft draft)
    {
        var (year, month, day) = (PartOf(RecordField.Year), PartOf(RecordField.Month), PartOf(RecordField.Day));
        if (year is null || month is null)
        {
            return year is null && month is null ? day : null;
        }

        // Else the month is whole, such as 2014-04.
        return month.All(char.IsAsciiDigit)
                ? $"{year}-{month.PadLeft(2, '0')}{(day is null ? "" : $"-{day.PadLeft(2, '0')}")}"
            : month.Any(char.IsAsciiDigit) ? month
            : $"{day} {month} {year}".TrimStart();

        string? PartOf(RecordField field) =>
            draft.First(field) is { } part && WithoutFraction(part) is var whole && whole.Trim('0').Length > 0
                ? whole
                : null;
    }

    /// <summary>Spreadsheets write 4 as 4.0.</summary>
    private static string WithoutFraction(string part) =>
        part.EndsWith(".0", StringComparison.Ordinal) ? part[..^2] : part;

    /// <summary>A moment, or the beginning of a day; null for what is neither. The runtime alone would take a time for
    /// one of today, and <c>03/04/2014 10:30</c> for one of March.</summary>
    public static DateTimeOffset? Moment(string text, DateOptions options) =>
        (Time().IsMatch(text) || Mail().IsMatch(text)) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : Read(text, options) is { IsRead: true } day
            ? new DateTimeOffset(day.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : null;

    /// <summary>A column "Published" can say whether and not when; databases write zeros for no day.</summary>
    public static bool IsNoDateAtAll(string text) =>
        text.Trim().ToLowerInvariant() is "true" or "false" or "yes" or "no" or "published" or "unpublished" or "draft"
            or "n/a" or "na" or "null" or "none" or "-" or "–" or "0000-00-00" or "0000-00-00 00:00:00";

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s*"
        + @"(Z|UTC|GMT|[+-][0-9]{2}:?([0-9]{2})?)?$")]
    private static partial Regex Time();

    /// <summary>The number of a session before its month, <c>8 - May 2010</c>, is no day of it.</summary>
    [GeneratedRegex(@"^[0-9]{1,2}\s+[-–]\s+(?<month>\p{L}+\.?\s+[0-9]{4})$")]
    private static partial Regex Session();

    /// <summary>Accession, acceptance, approval, confirmation, succession, definitive signature and so on.</summary>
    [GeneratedRegex(@"^[0-9]{1,2}\s+\p{L}{3,9}\.?\s+[0-9]{4}\s+(a|A|AA|c|d|s|n|P)$")]
    private static partial Regex Marked();

    /// <summary>As in mails and RSS: <c>Thu, 17 Sep 2020 07:24:25 +0000</c>.</summary>
    [GeneratedRegex(@"^([A-Za-z]{3,9},?\s+)?(?<day>[0-9]{1,2}\s+[A-Za-z]{3,9}\s+[0-9]{4})\s+"
        + @"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\s*(Z|[A-Z]{1,4}|[+-][0-9]{2}:?[0-9]{2})?$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(19|20)[0-9]{6}(T[0-9]{4,6}Z?)?$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^[1-7][0-9]{4}(\.[0-9]+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<year>(18|19|20)[0-9]{2})(\.0+)?$")]
    private static partial Regex Year();
}
