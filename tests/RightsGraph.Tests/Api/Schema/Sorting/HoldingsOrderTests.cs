using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Sorting;

/// <summary>Countries by what the archive holds of them.</summary>
public sealed class HoldingsOrderTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s1", country: "KAZ", year: 2020),
        Summary("s2", country: "KAZ"),
        Summary("s3", country: "ALB"),
        Entry("e1", country: "RUS", date: "2014-01-01"),
        Entry("e2", country: "RUS", date: "2013-01-01"),
        Entry("e3", country: "FRA", date: "2015-01-01"),
        Entry("e4", country: "KAZ", date: "2012-01-01"));

    [Theory]
    [InlineData("{summaryCount: DESC}", "KAZ ALB FRA RUS")]
    [InlineData("{entryCount: DESC}", "RUS FRA KAZ ALB")]
    [InlineData("{textCount: DESC}", "KAZ RUS ALB FRA")]
    [InlineData("[{textCount: ASC}, {name: DESC}]", "FRA ALB RUS KAZ")]
    [InlineData("{newestDate: DESC}", "FRA RUS KAZ ALB")]
    [InlineData("{newestDate: ASC}", "ALB KAZ RUS FRA")]
    public async Task TheyAreOrderedByIt(string order, string codes)
    {
        Assert.Equal(codes, await archive.NamesAsync($"countries(order: {order})"));

        var page = await archive.DataAsync(
            $"{{ list: countries(first: 2, order: {order}) {{ nodes {{ code }} pageInfo {{ endCursor }} }} }}");
        var cursor = page.At("list", "pageInfo", "endCursor").GetString();
        Assert.Equal(
            codes,
            $"{page.At("list").Names()} {await archive.NamesAsync($"countries(order: {order}, after: \"{cursor}\")")}");
    }

    [Fact]
    public async Task TheyTellIt()
    {
        var data = await archive.DataAsync(
            "{ countries { nodes { code summaryCount entryCount textCount newestDate } } "
            + "none: country(code: \"USA\") { summaryCount entryCount textCount newestDate } }");
        var told = data.At("countries", "nodes").EnumerateArray().Select(country => string.Join(
            ' ', country.EnumerateObject().Select(field => field.Value.ToString())));

        Assert.Equal(
            ["ALB 1 0 1 ", "FRA 0 1 1 2015-01-01", "KAZ 2 1 3 2012-01-01", "RUS 0 2 2 2014-01-01"], told);
        Assert.Equal(
            """{"summaryCount":0,"entryCount":0,"textCount":0,"newestDate":null}""", data.At("none").GetRawText());
    }

    [Fact]
    public async Task AListOfTextsGoesOnWithinACountryThatHasGrown()
    {
        const string Order = "order: {country: {entryCount: DESC}}";
        var seen = await archive.DataAsync(
            $"{{ list: entries(first: 1, {Order}) {{ nodes {{ url }} pageInfo {{ endCursor }} }} }}");
        Assert.Equal("e1", seen.At("list").Names());

        using var after = ArchiveOf(
            Entry("e0", country: "RUS", date: "2016-01-01"),
            Entry("e1", country: "RUS", date: "2014-01-01"),
            Entry("e2", country: "RUS", date: "2013-01-01"),
            Entry("e3", country: "FRA", date: "2015-01-01"));
        var cursor = seen.At("list", "pageInfo", "endCursor").GetString();
        Assert.Equal("e2 e3", await after.NamesAsync($"entries({Order}, after: \"{cursor}\")"));
    }

    public void Dispose() => archive.Dispose();
}
