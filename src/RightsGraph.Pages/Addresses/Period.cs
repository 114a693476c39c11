using System.Globalization;
using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Addresses;

/// <summary>The time from and to which a search looks, each a year, a month or a day such as 2018, 2018-05 and
/// 2018-05-03; empty for no bound.</summary>
public sealed record Period(string From, string To)
{
    private const string Day = "yyyy-MM-dd";

    public static readonly Period Always = new("", "");

    public bool IsSet => this != Always;

    /// <summary>Whether both bounds can be read.</summary>
    public bool IsKnown => (From.Length == 0 || First(From) is not null) && (To.Length == 0 || Last(To) is not null);

    /// <summary>Adds the conditions. Whole years hold for all texts; days hold for entries alone, as summaries have no
    /// date: a filter on periods in the API would take both.</summary>
    public void AddTo(JsonObject where)
    {
        if (!IsSet)
        {
            return;
        }

        if (!IsKnown)
        {
            where["year"] = Variables.In([]);
            return;
        }

        var isOfYears = From.Length is 0 or 4 && To.Length is 0 or 4;
        var field = isOfYears ? "year" : "date";
        var range = where[field] as JsonObject ?? [];
        if (First(From) is { } first)
        {
            range["gte"] = isOfYears ? first.Year : first.ToString(Day, CultureInfo.InvariantCulture);
        }

        if (Last(To) is { } last)
        {
            range["lte"] = isOfYears ? last.Year : last.ToString(Day, CultureInfo.InvariantCulture);
        }

        where[field] = range;
    }

    /// <summary>The first day of it; null where it is no year, month or day.</summary>
    private static DateOnly? First(string text) => Read(text.Length switch
    {
        4 => text + "-01-01",
        7 => text + "-01",
        _ => text,
    });

    private static DateOnly? Last(string text) => First(text) is not { } first ? null : text.Length switch
    {
        4 => new DateOnly(first.Year, 12, 31),
        7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
        _ => first,
    };

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
