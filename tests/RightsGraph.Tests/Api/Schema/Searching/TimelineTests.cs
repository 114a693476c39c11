using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class TimelineTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s1", year: 2011),
        Summary("s2", country: "RUS", year: null),
        Entry("e1", date: "2013-12-31"),
        Entry("e2", date: "2014-02-01", year: 2010),
        Entry("e3", date: "2014-02-28"),
        Entry("e4", country: "RUS", date: "0001-01-01"),
        Entry("e5", country: "RUS", date: "0200-12-31"),
        Entry("e6", country: "ATA", date: "9999-12-31"));

    [Theory]
    [InlineData("YEAR", "2011-01-01 1, 2012-01-01 0, 2013-01-01 1, 2014-01-01 2")]
    [InlineData("MONTH", "2013-12-01 1, 2014-01-01 0, 2014-02-01 2")]
    public async Task OfASearchItCountsTheHitsByDateAndInYearsTheDatelessToo(
        string interval, string buckets)
    {
        var data = await archive.DataAsync(
            $"{{ search(query: \"\", first: 1, where: {{country: {{eq: \"KAZ\"}}}}) "
            + $"{{ timeline(interval: {interval}) {{ start count }} }} }}");
        Assert.Equal(buckets, Buckets(data.At("search", "timeline")));
    }

    [Theory]
    [InlineData("", "2011-01-01 1, 2012-01-01 0, 2013-01-01 1, 2014-01-01 2")]
    [InlineData("(interval: MONTH)", "2013-12-01 1, 2014-01-01 0, 2014-02-01 2")]
    public async Task OfACountryItCountsItsTextsAndInMonthsThoseWithADate(string interval, string buckets)
    {
        var data = await archive.DataAsync(
            $"{{ country(code: \"KAZ\") {{ timeline{interval} {{ start count }} }} }}");
        Assert.Equal(buckets, Buckets(data.At("country", "timeline")));
    }

    [Fact]
    public async Task ItIsEmptyWhereNothingIsCounted()
    {
        var data = await archive.DataAsync(
            "{ country(code: \"FRA\") { timeline { start } } "
            + "search(query: \"asylum\") { timeline(interval: MONTH) { start } } }");
        Assert.Equal(
            """{"country":{"timeline":[]},"search":{"timeline":[]}}""", data.GetRawText());
    }

    [Fact]
    public async Task TwoHundredYearsOfMonthsAreGivenAndMoreAreAnError()
    {
        var whole = await archive.DataAsync(
            "{ country(code: \"RUS\") { timeline(interval: MONTH) { start } } "
            + "search(query: \"\") { timeline { count } } }");
        Assert.Equal(2_400, whole.At("country", "timeline").GetArrayLength());
        Assert.Equal(9_999, whole.At("search", "timeline").GetArrayLength());

        var error = (await archive.AskAsync("{ search(query: \"\") { timeline(interval: MONTH) { start } } }")).Error();
        Assert.Equal("TIMELINE_TOO_LONG", error.Code());
        Assert.Equal("search.timeline", error.Path());
        Assert.Equal(
            "The timeline is 119988 months long; at most 2400 are given. Ask for YEAR, or for a shorter time.",
            error.Message());
    }

    public void Dispose() => archive.Dispose();

    private static string Buckets(System.Text.Json.JsonElement timeline) => string.Join(
        ", ", timeline.EnumerateArray().Select(bucket => $"{bucket.At("start")} {bucket.At("count")}"));
}
