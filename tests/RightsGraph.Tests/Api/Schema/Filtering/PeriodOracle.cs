using System.Globalization;
using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>What a period means, by numbers such as 20140321: a text is kept where its first and last day are not both
/// before it or behind it.</summary>
internal static class PeriodOracle
{
    // Each begins no earlier than the one before.
    private static readonly Written[] Ends =
    [
        "0001", "2012", "2012-12", "2012-12-31", "2013", 2013, "2013-01-01", "2014-02", "2014-02-28", "2014-03",
        "9999", "9999-12-31",
    ];

    /// <summary>Periods that do not end before they begin, some of them open, or wholly so.</summary>
    public static Gen<Written> Periods { get; } = Gen
        .Select(Gen.Int[0, Ends.Length - 1], Gen.Int[0, Ends.Length - 1], Gen.Int[0, 5])
        .Select((one, other, open) =>
        {
            var (from, to) = (Ends[Math.Min(one, other)], Ends[Math.Max(one, other)]);
            return (Written)new WrittenObject(open switch
            {
                0 => [("from", from)],
                1 => [("to", to)],
                2 => [("to", to), ("from", (string?)null)],
                3 => one == 0 ? [] : [("from", (string?)null)],
                _ => new[] { ("from", from), ("to", to) },
            });
        });

    public static bool Overlaps(Written period, Document document)
    {
        var (from, to) = (long.MinValue, long.MaxValue);
        foreach (var (name, value) in ((WrittenObject)period).Fields)
        {
            (from, to) = name == "from"
                ? (Days(((WrittenLeaf)value).Value!).First, to)
                : (from, Days(((WrittenLeaf)value).Value!).Last);
        }

        return TimeOf(document) is var (first, last) && first <= to && last >= from;
    }

    private static (long First, long Last)? TimeOf(Document document) => document switch
    {
        Entry { DatePrecision: DatePrecision.Year } entry => Days(entry.Date.Year),
        Entry { DatePrecision: DatePrecision.Month } entry =>
            Days(entry.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        Entry entry => Days(entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { Year: { } year } => ((year * 10_000L) + 101, (year * 10_000L) + 1231),
        _ => null,
    };

    // The last day of a month may be one that it does not have: nothing lies between.
    private static (long First, long Last) Days(object written)
    {
        var parts = Convert.ToString(written, CultureInfo.InvariantCulture)!.Split('-')
            .Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, day) = (parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        return (
            (year * 10_000) + (Math.Max(1, month) * 100) + Math.Max(1, day),
            (year * 10_000) + ((month == 0 ? 12 : month) * 100) + (day == 0 ? 31 : day));
    }
}
