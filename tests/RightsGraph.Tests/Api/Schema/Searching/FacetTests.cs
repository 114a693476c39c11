using RightsGraph.Api.Limits;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class FacetTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s1", country: "KAZ", text: "Russian police", year: 2012, language: "ru"),
        Summary("s2", country: "FRA", text: "the police", year: null),
        Entry("e1", country: "KAZ", date: "2014-03-01", text: "police in Russia and Kyrgyzstan"),
        Entry("e2", country: "KAZ", date: "2013-03-01", text: "police", kind: EntryKind.Letter),
        Entry("e3", country: "RUS", date: "2012-05-01", text: "Russia's police in Kazakhstan", kind: EntryKind.Letter));

    [Theory]
    [InlineData("countries { country { name } count }", "Kazakhstan 3, France 1, Russia 1")]
    [InlineData("countries(first: 2) { country { name } count }", "Kazakhstan 3, France 1")]
    [InlineData("regions { value count }", "Asia 3, Europe 2")]
    [InlineData("years { year count }", "2014 1, 2013 1, 2012 2")]
    [InlineData("years(first: 1) { year count }", "2014 1")]
    [InlineData("types { value count }", "ENTRY 3, SUMMARY 2")]
    [InlineData("kinds { value count }", "LETTER 2, NEWS 1")]
    [InlineData("languages { value count }", "en 4, ru 1")]
    [InlineData("mentions { country { name } count }", "Russia 2, Kazakhstan 1, Kyrgyzstan 1")]
    public async Task AFacetCountsAllHitsAndNotOnlyThePage(string facet, string counts) =>
        Assert.Equal(counts, await CountsAsync("query: \"police\", first: 1", facet));

    [Theory]
    [InlineData("{country: {eq: \"FRA\"}}", "KAZ 3, FRA 1, RUS 1")]
    [InlineData("{country: {in: [\"FRA\"], neq: \"KAZ\"}}", "KAZ 3, FRA 1, RUS 1")]
    [InlineData("{and: [{country: {eq: \"FRA\"}}, {type: {eq: ENTRY}}]}", "KAZ 2, RUS 1")]
    [InlineData("{and: {and: [{country: {eq: \"FRA\"}}]}, year: {eq: 2012}}", "KAZ 1, RUS 1")]
    [InlineData("{country: {eq: \"FRA\"}, region: {eq: \"Europe\"}}", "FRA 1, RUS 1")]
    [InlineData("{or: [{country: {eq: \"FRA\"}}]}", "FRA 1")]
    [InlineData("{not: {country: {eq: \"FRA\"}}}", "KAZ 3, RUS 1")]
    [InlineData("{and: {not: {country: {eq: \"FRA\"}}}, country: {eq: \"RUS\"}}", "KAZ 3, RUS 1")]
    [InlineData("{not: {and: [{country: {eq: \"FRA\"}}]}}", "KAZ 3, RUS 1")]
    public async Task TheConditionsOnTheOwnFieldAreLeftOutAtTheTopAndUnderAnd(
        string where, string counts) =>
        Assert.Equal(
            counts, await CountsAsync($"query: \"police\", where: {where}", "countries { country { code } count }"));

    [Fact]
    public async Task NoHitsHaveNoValues()
    {
        Assert.Empty(await CountsAsync("query: \"asylum\"", "types { value count }"));
        Assert.Empty(await CountsAsync("query: \"asylum\"", "mentions { country { code } count }"));
    }

    [Theory]
    [InlineData("countries(first: 0) { count }", "`first` is 0; expected 1 to 251.")]
    [InlineData("mentions(first: 252) { count }", "`first` is 252; expected 1 to 251.")]
    [InlineData("years(first: 501) { count }", "`first` is 501; expected 1 to 500.")]
    [InlineData("years(first: -1) { count }", "`first` is -1; expected 1 to 500.")]
    public async Task TheNumberOfValuesHasLimitsThatTheErrorNames(string facet, string message)
    {
        var answer = await archive.AskAsync($"{{ search(query: \"\") {{ totalCount facets {{ {facet} }} }} }}");

        Assert.Equal("OUT_OF_RANGE", answer.Error().Code());
        Assert.Equal(message, answer.Error().Message());
    }

    [Fact]
    public void TheNumberOfValuesCountsInTheCost()
    {
        Assert.Equal(
            40,
            TypeCost("countries(first: 30) { country { name } }")
            - TypeCost("countries { country { name } }"));
        Assert.Equal(25, TypeCost("years(first: 75) { year }") - TypeCost("years { year }"));
        AssertRefused(
            Check("{ search(query: \"\") { facets { countries(first: 99999) { count } } } }"),
            LimitCodes.Cost,
            "MaxCost",
            "type cost");
    }

    public void Dispose() => archive.Dispose();

    private static long TypeCost(string facet) =>
        Cost($"{{ search(query: \"\") {{ facets {{ {facet} }} }} }}").TypeCost;

    private async Task<string> CountsAsync(string arguments, string facet)
    {
        var data = await archive.DataAsync($"{{ search({arguments}) {{ facets {{ facet: {facet} }} }} }}");
        return string.Join(", ", data.At("search", "facets", "facet").EnumerateArray().Select(value =>
        {
            var first = value.EnumerateObject().First().Value;
            return first.ValueKind == System.Text.Json.JsonValueKind.Object
                ? $"{first.EnumerateObject().Single().Value} {value.At("count")}"
                : $"{first} {value.At("count")}";
        }));
    }
}
