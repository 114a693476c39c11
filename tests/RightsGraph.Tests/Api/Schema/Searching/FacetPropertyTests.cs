using System.Globalization;
using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>Facets and timelines of random searches over random records, against a count that knows no index.</summary>
public sealed class FacetPropertyTests
{
    private const string Century = """{date: {gt: "2000-01-01", lt: "2100-01-01"}}""";

    private static readonly Gen<string> Queries =
        Gen.OneOf("", "allowed", "Dahomey | Zaire | a", "-France", "+Congolese", "nothing", "f*");

    private static readonly Dictionary<string, Func<Document, IEnumerable<string>>> Fields = new()
    {
        ["country"] = document => document.Countries.Select(country => country.Code),
        ["region"] = document => document.Countries.Select(country => country.Region).Distinct(),
        ["topics"] = document => document.Topics,
        ["source"] = document => [document.Source.Name],
        ["publisher"] = document => document.Publisher is { } publisher ? [publisher] : [],
        ["year"] = document => document.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
        ["type"] = document => [document is Entry ? "ENTRY" : "SUMMARY"],
        ["kind"] = document => document is Entry entry ? [entry.Kind.ToString().ToUpperInvariant()] : [],
        ["language"] = document => [document.Language],
        ["mentions"] = SearchOracle.NamedBy,
    };

    [Fact]
    public Task CountsAreThoseOfAllHitsButForTheConditionsOnTheOwnField() => Gen
        .Select(RandomRecords.Archives, Queries, SearchOracle.Filters)
        .SampleAsync(async (archive, query, where) =>
        {
            using (archive)
            {
                var text = JsonSerializer.Serialize(query);
                var data = await archive.DataAsync($$"""
                    {
                      all: search(query: {{text}}, first: 50) { nodes { id } }
                      search(query: {{text}}, first: 1, where: {{where}}) {
                        facets {
                          country: countries(first: 250) { country { code } count }
                          region: regions { value count }
                          year: years(first: 500) { year count }
                          type: types { value count }
                          kind: kinds { value count }
                          language: languages { value count }
                          mentions(first: 250) { country { code } count }
                          topics { value count }
                          source: sources { value count }
                          publisher: publishers { value count }
                        }
                      }
                    }
                    """);
                var found = data.At("all").Names().Split(' ').ToHashSet();
                Document[] documents =
                    [.. archive.Snapshot.Documents.Where(document => found.Contains(IdOf(document)))];

                foreach (var (field, values) in Fields)
                {
                    var without = SearchOracle.Without(where, field);
                    var counts = documents.Where(document => SearchOracle.Keeps(without, document))
                        .SelectMany(values)
                        .CountBy(value => value);
                    Assert.Equal(Sorted(field, counts), Given(data.At("search", "facets", field)));
                }
            }
        }, iter: 300, print: sample => $"{sample.Item2}: {sample.Item3}");

    [Fact]
    public Task TimelinesCountAllHitsAndLeaveOutNoCondition() => Gen
        .Select(RandomRecords.Archives, SearchOracle.Filters)
        .SampleAsync(async (archive, where) =>
        {
            using (archive)
            {
                // The random dates lie 9,998 years apart: too many for months.
                var data = await archive.DataAsync($$"""
                    {
                      years: search(query: "", where: {{where}}) { timeline { start count } }
                      months: search(query: "", where: {and: [{{where}}, {{Century}}]}) {
                        timeline(interval: MONTH) { start count }
                      }
                    }
                    """);
                Document[] hits =
                    [.. archive.Snapshot.Documents.Where(document => SearchOracle.Keeps(where, document))];

                var years = hits.Select(document => document is Entry entry ? entry.Date.Year : document.Year)
                    .OfType<int>().Where(year => year is >= 1 and <= 9999);
                AssertBuckets(data.At("years", "timeline"), years, year => $"{year:0000}-01-01");

                var months = hits.OfType<Entry>()
                    .Where(entry => entry.Date.Year is > 2000 and < 2100
                        && entry.DatePrecision != DatePrecision.Year)
                    .Select(entry => (entry.Date.Year * 12) + entry.Date.Month - 1);
                AssertBuckets(
                    data.At("months", "timeline"), months, month => $"{month / 12:0000}-{(month % 12) + 1:00}-01");
            }
        }, iter: 300, print: sample => sample.Item2.Literal);

    private static void AssertBuckets(JsonElement timeline, IEnumerable<int> periods, Func<int, string> start)
    {
        var counts = periods.CountBy(period => period).ToDictionary();
        var all = counts.Count == 0
            ? []
            : Enumerable.Range(counts.Keys.Min(), counts.Keys.Max() - counts.Keys.Min() + 1);
        Assert.Equal(
            all.Select(period => $"{start(period)} {counts.GetValueOrDefault(period)}"),
            timeline.EnumerateArray().Select(bucket => $"{bucket.At("start")} {bucket.At("count")}"));
    }

    private static IEnumerable<string> Sorted(string field, IEnumerable<KeyValuePair<string, int>> counts) =>
        (field == "year"
            ? counts.OrderByDescending(count => int.Parse(count.Key, CultureInfo.InvariantCulture))
            : counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal))
        .Select(count => $"{count.Key} {count.Value}");

    private static IEnumerable<string> Given(JsonElement facet) => facet.EnumerateArray().Select(value =>
    {
        var first = value.EnumerateObject().First().Value;
        return $"{(first.ValueKind == JsonValueKind.Object ? first.At("code") : first)} {value.At("count")}";
    });

    private static string IdOf(Document document) => $"{(document is Entry ? "entry" : "summary")}_{document.Id}";
}
