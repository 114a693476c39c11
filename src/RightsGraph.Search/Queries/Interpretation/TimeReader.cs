using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Reads times in words: 2019, since 2019, 2018-2021, May 2019, 12 May 2019, 2019-05-12.</summary>
internal static partial class TimeReader
{
    public const int MaxWords = 9;

    // Other numbers of four digits are mostly of laws and resolutions.
    private const int MinYear = 1900;
    private const int MaxYear = 2100;

    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12].Select(month => month.ToLowerInvariant())];

    /// <summary>The time that the first words tell, and how many they are; null where they tell none.</summary>
    public static (TimeRange Range, int Count)? Read(ReadOnlySpan<string> words)
    {
        var first = Clean(words[0]);
        return first switch
        {
            "since" => Bounded(words, time => new TimeRange(time.From, null)),
            "after" => Bounded(words, time => new TimeRange(time.To!.Value.AddDays(1), null)),
            "before" => Bounded(words, time => new TimeRange(null, time.From!.Value.AddDays(-1))),
            "until" or "till" => Bounded(words, time => new TimeRange(null, time.To)),
            "between" => Bounded(words, time => time, "and", isRange: true),
            "from" => Bounded(words, time => time, "to", isRange: true),
            _ => Span(words),
        };
    }

    private static (TimeRange Range, int Count)? Bounded(
        ReadOnlySpan<string> words, Func<TimeRange, TimeRange> bound, string joiner = "to", bool isRange = false) =>
        words.Length > 1 && (isRange ? Joined(words[1..], joiner) : Moment(words[1..])) is var (range, count)
            ? (bound(range), count + 1)
            : null;

    private static (TimeRange Range, int Count)? Span(ReadOnlySpan<string> words) =>
        YearsOf(words[0]) is { } years ? (years, 1) : Joined(words, "to") ?? Moment(words);

    private static (TimeRange Range, int Count)? Joined(ReadOnlySpan<string> words, string joiner)
    {
        if (Moment(words) is not var (first, count) || words.Length < count + 2)
        {
            return null;
        }

        var word = Clean(words[count]);
        var joins = word == joiner || word is "–" or "—" or "until" or "through";
        return joins && Moment(words[(count + 1)..]) is var (last, more) && first.From <= last.To
            ? (new TimeRange(first.From, last.To), count + 1 + more)
            : null;
    }

    private static (TimeRange Range, int Count)? Moment(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return null;
        }

        if (IsoDate().Match(Clean(words[0])) is { Success: true } iso)
        {
            return Iso(iso) is { } range ? (range, 1) : null;
        }

        var (first, second, third) = (Clean(words[0]), At(words, 1), At(words, 2));
        return MonthOf(first) is { } month && YearOf(second) is { } year ? (TimeRange.Month(year, month), 2)
            : MonthOf(first) is { } named && DayOf(second) is { } day && YearOf(third) is { } its
                ? Counted(TimeRange.Day(its, named, day), 3)
            : DayOf(first) is { } number && MonthOf(second) is { } inMonth && YearOf(third) is { } ofYear
                ? Counted(TimeRange.Day(ofYear, inMonth, number), 3)
            : YearOf(first) is { } alone ? (TimeRange.Year(alone), 1)
            : null;
    }

    private static (TimeRange Range, int Count)? Counted(TimeRange? range, int count) =>
        range is { } day ? (day, count) : null;

    private static TimeRange? Iso(Match match)
    {
        var (year, month) = (YearOf(match.Groups[1].Value), Number(match.Groups[2].Value));
        return year is not { } known || month is < 1 or > 12 ? null
            : match.Groups[3].Success ? TimeRange.Day(known, month, Number(match.Groups[3].Value))
            : TimeRange.Month(known, month);
    }

    private static TimeRange? YearsOf(string word) =>
        YearSpan().Match(Clean(word)) is { Success: true } span
        && YearOf(span.Groups[1].Value) is { } first
        && YearOf(span.Groups[2].Value) is { } last
        && first <= last
            ? new TimeRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))
            : null;

    private static int? YearOf(string word) =>
        word.Length == 4 && !word.AsSpan().ContainsAnyExceptInRange('0', '9')
        && Number(word) is >= MinYear and <= MaxYear and var year ? year : null;

    private static int? DayOf(string word) =>
        Ordinal().Match(word) is { Success: true } day && Number(day.Groups[1].Value) is >= 1 and <= 31 and var number
            ? number
            : null;

    private static int? MonthOf(string word) =>
        word.TrimEnd('.') is { Length: >= 3 } name
        && Array.FindIndex(Months, month => month == name || IsShort(name, month)) is >= 0 and var at
            ? at + 1
            : null;

    // Sep and Sept.
    private static bool IsShort(string name, string month) =>
        (name.Length == 3 || name == "sept") && month.StartsWith(name, StringComparison.Ordinal);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string At(ReadOnlySpan<string> words, int index) =>
        index < words.Length ? Clean(words[index]) : string.Empty;

    private static string Clean(string word) => word.TrimEnd(',', '.', ';', ':', '?', '!').ToLowerInvariant();

    [GeneratedRegex("^([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^([0-9]{4})(?:[-–—/]|\.\.)([0-9]{4})$")]
    private static partial Regex YearSpan();

    [GeneratedRegex("^([0-9]{1,2})(?:st|nd|rd|th)?$")]
    private static partial Regex Ordinal();
}
