using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Random filters over random records, against plain two-valued logic.</summary>
public class FilterPropertyTests
{
    private const int Samples = 600;

    [Fact]
    public Task CountriesAreKeptAsTheOracleSays() => HoldsAsync(
        RandomFilters.OfCountries, "countries", "CountryFilterInput", (archive, oracle, where) =>
            archive.Snapshot.Countries.Where(country => oracle.Keeps(where, country)).Select(country => country.Code));

    [Fact]
    public Task SummariesAreKeptAsTheOracleSays() => HoldsAsync(
        RandomFilters.OfSummaries, "summaries", "SummaryFilterInput", (archive, oracle, where) =>
            archive.Snapshot.Summaries.Where(summary => oracle.Keeps(where, summary)).Select(summary => summary.Url!));

    [Fact]
    public Task EntriesAreKeptAsTheOracleSays() => HoldsAsync(
        RandomFilters.OfEntries, "entries", "EntryFilterInput", (archive, oracle, where) =>
            archive.Snapshot.Entries.Where(entry => oracle.Keeps(where, entry)).Select(entry => entry.Url!));

    [Fact]
    public Task UnderACountryTheSameTextsOfItAreKept() => Gen
        .Select(RandomRecords.Archives, RandomFilters.OfSummaries, RandomFilters.OfEntries)
        .SampleAsync(async (archive, summaries, entries) =>
        {
            using (archive)
            {
                var data = await archive.DataAsync($$"""
                    { countries { nodes { code
                      summaries(first: 50, where: {{summaries}}) { totalCount nodes { url } }
                      entries(first: 50, where: {{entries}}) { totalCount nodes { url } } } } }
                    """);

                var oracle = OracleOf(archive.Snapshot.Summaries, archive.Snapshot.Entries);
                foreach (var country in data.At("countries", "nodes").EnumerateArray())
                {
                    var code = country.At("code").GetString();
                    AssertKept(country.At("summaries"), archive.Snapshot.Summaries
                        .Where(summary => summary.Countries.Any(own => own.Code == code)
                            && oracle.Keeps(summaries, summary))
                        .Select(summary => summary.Url!));
                    AssertKept(country.At("entries"), archive.Snapshot.Entries
                        .Where(entry => entry.Countries.Any(own => own.Code == code)
                            && oracle.Keeps(entries, entry))
                        .Select(entry => entry.Url!));
                }
            }
        }, iter: Samples);

    private static Task HoldsAsync(
        Gen<Written> filters,
        string list,
        string type,
        Func<ArchiveUnderTest, FilterOracle, Written, IEnumerable<string>> expected) => Gen
        .Select(RandomRecords.Archives, filters)
        .SampleAsync(async (archive, where) =>
        {
            using (archive)
            {
                var name = list == "countries" ? "code" : "url";
                var data = await archive.DataAsync(
                    $$"""
                    query($where: {{type}}) {
                      literal: {{list}}(first: 50, where: {{where}}) { totalCount nodes { {{name}} } }
                      variable: {{list}}(first: 50, where: $where) { totalCount nodes { {{name}} } }
                    }
                    """,
                    new { where = where.Json });

                var kept =
                    expected(archive, OracleOf(archive.Snapshot.Summaries, archive.Snapshot.Entries), where).ToArray();
                AssertKept(data.At("literal"), kept);
                AssertKept(data.At("variable"), kept);
            }
        }, iter: Samples, print: sample => sample.Item2.Literal);

    private static FilterOracle OracleOf(IReadOnlyCollection<Summary> summaries, IReadOnlyCollection<Entry> entries) =>
        new(summaries, entries);

    private static void AssertKept(JsonElement connection, IEnumerable<string> names)
    {
        var kept = names.ToArray();
        Assert.Equal(string.Join(' ', kept), connection.Names());
        Assert.Equal(kept.Length, connection.At("totalCount").GetInt32());
    }
}
