using System.Globalization;
using System.Text.Json;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class CountryReadingType : ObjectType<UnderstoodCountry>
{
    public CountryReadingType()
        : base("CountryReading", "A country that a query names.")
    {
        Text("term", reading => reading.Term, "As it was typed.");
        Value<NonNullGraphType<CountryType>>("country", reading => reading.Country, "On whose page to look first.");
        Text("where", reading => Where(("country", new { eq = reading.Country.Code })),
            "A value of the argument `where` as JSON, which makes it a condition.");
    }

    internal static string Where(params (string Field, object Condition)[] conditions) =>
        JsonSerializer.Serialize(conditions.ToDictionary(field => field.Field, field => field.Condition));
}

internal sealed class TimeReadingType : ObjectType<UnderstoodTime>
{
    public TimeReadingType()
        : base("TimeReading", "A year, month or day that a query names, or a range of them.")
    {
        Text("term", reading => reading.Term, "As it was typed.");
        Value<LocalDateType>("from", reading => reading.From, "Its first day; null where it has no begin.");
        Value<LocalDateType>("to", reading => reading.To, "Its last day; null where it has no end.");
        Text("where", Where, "A value of the argument `where` as JSON, which makes it a condition: on `year` for whole "
            + "years, else on `period`.");
    }

    private static string Where(UnderstoodTime time) => time.AreYears
        ? CountryReadingType.Where(("year", Between(time.From?.Year, time.To?.Year)))
        : CountryReadingType.Where(("period", Ends(time)));

    private static Dictionary<string, object> Between(object? from, object? to)
    {
        var bounds = new Dictionary<string, object>(StringComparer.Ordinal);
        if (from is not null && from.Equals(to))
        {
            bounds["eq"] = from;
            return bounds;
        }

        if (from is not null)
        {
            bounds["gte"] = from;
        }

        if (to is not null)
        {
            bounds["lte"] = to;
        }

        return bounds;
    }

    private static Dictionary<string, string> Ends(UnderstoodTime time) =>
        new (string End, DateOnly? Day)[] { ("from", time.From), ("to", time.To) }
            .Where(end => end.Day is not null)
            .ToDictionary(end => end.End, end => end.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
