using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class PeriodFilterTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s2013", year: 2013),
        Summary("s-never", country: "RUS", year: null),
        Entry("day", date: "2014-03-15", year: 1999),
        Entry("month", date: "2014-05-01") with { DatePrecision = DatePrecision.Month },
        Entry("year", date: "2014-01-01") with { DatePrecision = DatePrecision.Year });

    [Theory]
    [InlineData("{}", "month day year")]
    [InlineData("{from: null}", "month day year")]
    [InlineData("{from: \"2014\"}", "month day year")]
    [InlineData("{to: \"2014-03-14\"}", "year")]
    [InlineData("{from: \"2014-05-31\"}", "month year")]
    [InlineData("{from: \"2014-06\"}", "year")]
    [InlineData("{from: \"2014-12-31\", to: \"2014-12-31\"}", "year")]
    [InlineData("{from: \"2014-03-15\", to: \"2014-03\"}", "day year")]
    [InlineData("{from: 2015}", "")]
    [InlineData("{to: 2013}", "")]
    [InlineData("{from: 1999, to: 1999}", "")] // what a text is about is not when it is of
    public async Task EntriesAreKeptByWhatIsKnownOfTheirDate(string period, string kept)
    {
        Assert.Equal(kept, await archive.NamesAsync($"entries(where: {{period: {period}}})"));
        var hits = await archive.NamesAsync(
            $"search(query: \"\", order: NEWEST, where: {{type: {{eq: ENTRY}}, period: {period}}})");
        Assert.Equal(kept, hits);
    }

    [Theory]
    [InlineData("{}", "s2013 s-never")]
    [InlineData("{from: \"2013-12-31\"}", "s2013")]
    [InlineData("{to: \"2013-01-01\"}", "s2013")]
    [InlineData("{from: \"2013-04\", to: \"2013-05\"}", "s2013")]
    [InlineData("{from: \"2014\"}", "")]
    [InlineData("{to: \"2012-12-31\"}", "")]
    public async Task SummariesAreKeptByTheirYear(string period, string kept)
    {
        Assert.Equal(kept, await archive.NamesAsync($"summaries(where: {{period: {period}}})"));
        var hits = await archive.NamesAsync(
            $"search(query: \"\", order: NEWEST, where: {{type: {{eq: SUMMARY}}, period: {period}}})");
        Assert.Equal(kept, hits);
    }

    [Fact]
    public async Task ACountryIsKeptByTextsOfATime() => Assert.Equal(
        "KAZ", await archive.NamesAsync("countries(where: {summaries: {some: {period: {from: \"2013\"}}}})"));

    [Theory]
    [InlineData("entries")]
    [InlineData("summaries")]
    [InlineData("search")]
    public async Task APeriodThatEndsBeforeItBeginsIsAnErrorThatSaysSo(string list)
    {
        var query = list == "search" ? "query: \"x\", " : "";
        var answer = await archive.AskAsync(
            "query($to: PartialDate) { " + list
            + $"({query}where: {{or: [{{period: {{from: \"2014-03\", to: $to}}}}]}}) {{ totalCount }} }}",
            new { to = "2014-02" });

        Assert.Equal("PERIOD_REVERSED", answer.Error().Code());
        Assert.Equal(list, answer.Error().Path());
        Assert.Equal(
            "The period ends on 2014-02-28, before it begins on 2014-03-01; expected `from` to be the earlier of the "
            + "two.",
            answer.Error().Message());
    }

    [Fact]
    public async Task EndsMayBeVariablesThatAreLeftOut()
    {
        const string Query = "query($from: PartialDate, $to: PartialDate) "
            + "{ list: entries(where: {period: {from: $from, to: $to}}) { nodes { url } } }";

        Assert.Equal("month year", await archive.NamesAsync(Query, new { from = "2014-05" }));
        Assert.Equal("day year", await archive.NamesAsync(Query, new { from = 2014, to = "2014-04-30" }));
        Assert.Equal("month day year", await archive.NamesAsync(Query, new { }));
    }

    [Fact]
    public async Task ACursorGoesOnHoweverThePeriodIsWritten()
    {
        var first = await archive.DataAsync(
            "{ list: entries(first: 1, where: {period: {from: 2014}}) { pageInfo { endCursor } } }");
        var cursor = first.At("list", "pageInfo", "endCursor").GetString();

        Assert.Equal("day year", await archive.NamesAsync(
            $"entries(after: \"{cursor}\", where: {{period: {{to: null, from: \"2014-01-01\"}}}})"));
    }

    public void Dispose() => archive.Dispose();
}
