using System.Text.Json;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>The times that a query names, and the conditions that they can become.</summary>
public sealed class TimeReadingTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s2013", text: "Torture in prisons.", year: 2013),
        Summary("s2011", text: "Torture in prisons.", year: 2011),
        Entry("march", text: "Torture in prisons.", date: "2013-03-01"),
        Entry("june", text: "Torture in prisons.", date: "2013-06-30"));

    [Theory]
    [InlineData("torture since May 2013", "2013-05-01", null, """{"period":{"from":"2013-05-01"}}""", "june s2013")]
    [InlineData(
        "torture March 2013", "2013-03-01", "2013-03-31", """{"period":{"from":"2013-03-01","to":"2013-03-31"}}""",
        "march s2013")]
    [InlineData("torture until June 2012", null, "2012-06-30", """{"period":{"to":"2012-06-30"}}""", "s2011")]
    [InlineData("torture 2013", "2013-01-01", "2013-12-31", """{"year":{"eq":2013}}""", "june march s2013")]
    public async Task ATimeIsToldWithTheConditionThatItCanBecome(
        string query, string? from, string? to, string where, string found)
    {
        var data = await archive.DataAsync(
            "query($query: String!) { search(query: $query) { understoodAs { times { from to where } } } }",
            new { query });

        var time = data.At("search", "understoodAs", "times").EnumerateArray().Single();
        Assert.Equal(from, time.At("from").GetString());
        Assert.Equal(to, time.At("to").GetString());
        Assert.Equal(where, time.At("where").GetString());
        var hits = await archive.NamesAsync(
            "query($where: SearchFilterInput) { list: search(query: \"torture\", where: $where) { nodes { url } } }",
            new { where = JsonDocument.Parse(where).RootElement });
        Assert.Equal(found, string.Join(' ', hits.Split(' ').Order(StringComparer.Ordinal)));
    }

    public void Dispose() => archive.Dispose();
}
