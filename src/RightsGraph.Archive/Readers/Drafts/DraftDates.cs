using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;

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

        return Year().Match(text) is { Success: true } year
            ? new DateReading(
                DateOutcome.Read,
                new DateOnly(int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture), 1, 1),
                DatePrecision.Year)
            : DateReader.Read(text, options);
    }

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
