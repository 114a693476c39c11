using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class ListFilterTests : IDisposable
{
    // KAZ has entries of 2013 and 2014, RUS of 2014 alone, FRA none.
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("k13", country: "KAZ", date: "2013-01-01"),
        Entry("k14", country: "KAZ", date: "2014-01-01"),
        Entry("r14", country: "RUS", date: "2014-02-02"),
        Summary("f", country: "FRA"));

    [Theory]
    [InlineData("{all: {year: {eq: 2014}}}", "FRA RUS")]
    [InlineData("{all: {year: {eq: 1999}}}", "FRA")]
    [InlineData("{some: {year: {eq: 2014}}}", "KAZ RUS")]
    [InlineData("{some: {year: {eq: 1999}}}", "")]
    [InlineData("{none: {year: {eq: 2013}}}", "FRA RUS")]
    [InlineData("{none: {year: {eq: 1999}}}", "FRA KAZ RUS")]
    [InlineData("{any: true}", "KAZ RUS")]
    [InlineData("{any: false}", "FRA")]
    [InlineData("{any: true, all: {year: {eq: 2014}}}", "RUS")]
    [InlineData("{some: {year: {eq: 2013}}, none: {year: {eq: 2014}}}", "")]
    [InlineData("{some: {year: {eq: 2014}, date: {gt: \"2014-01-01\"}}}", "RUS")]
    public async Task AListIsTestedThroughItsItems(string entries, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"countries(where: {{entries: {entries}}})"));

    [Fact]
    public async Task AnEntryCanBeKeptForTheOtherEntriesOfItsCountry() =>
        Assert.Equal(
            "k14 k13", await archive.NamesAsync("entries(where: {country: {entries: {some: {year: {eq: 2013}}}}})"));

    [Fact]
    public async Task FiltersReachFromCountryToTextAndBack() =>
        Assert.Equal("KAZ RUS", await archive.NamesAsync(
            "countries(where: {entries: {some: {country: {entries: {some: {date: {gte: \"2014-01-01\"}}}}}}})"));

    public void Dispose() => archive.Dispose();
}
