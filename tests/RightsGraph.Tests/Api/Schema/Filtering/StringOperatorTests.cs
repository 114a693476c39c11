using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class StringOperatorTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("drc", title: "DRC"),
        Entry("dahomey", title: "Dahomey"),
        Entry("zaire", title: "Zaire"),
        Entry("allowed", title: "allowed"),
        Entry("empty", title: ""),
        Entry("null", title: null));

    [Theory]
    [InlineData("{eq: \"Zaire\"}", "zaire")]
    [InlineData("{eq: \"zaire\"}", "")]
    [InlineData("{in: [\"drc\", \"Zaire\"]}", "zaire")]
    [InlineData("{contains: \"aire\"}", "zaire")]
    [InlineData("{contains: \"AIRE\"}", "")]
    [InlineData("{startsWith: \"D\"}", "drc dahomey")]
    [InlineData("{startsWith: \"d\"}", "")]
    [InlineData("{endsWith: \"wed\"}", "allowed")]
    [InlineData("{endsWith: \"WED\"}", "")]
    public async Task CaseMatters(string title, string kept) => await KeepsAsync(title, kept);

    [Theory]
    [InlineData("{eq: \"Zaire\"}", "{neq: \"Zaire\"}")]
    [InlineData("{in: [\"Zaire\", \"DRC\"]}", "{nin: [\"Zaire\", \"DRC\"]}")]
    [InlineData("{in: [null, \"DRC\"]}", "{nin: [null, \"DRC\"]}")]
    [InlineData("{contains: \"a\"}", "{ncontains: \"a\"}")]
    [InlineData("{startsWith: \"D\"}", "{nstartsWith: \"D\"}")]
    [InlineData("{endsWith: \"e\"}", "{nendsWith: \"e\"}")]
    public async Task ANegationIsTheExactComplement(string positive, string negative)
    {
        var kept = await archive.NamesAsync($"entries(where: {{title: {positive}}})");
        var left = await archive.NamesAsync($"entries(where: {{title: {negative}}})");

        Assert.Equal(
            ["allowed", "dahomey", "drc", "empty", "null", "zaire"],
            $"{kept} {left}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{neq: \"x\"}")]
    [InlineData("{nin: [\"x\"]}")]
    [InlineData("{ncontains: \"x\"}")]
    [InlineData("{nstartsWith: \"x\"}")]
    [InlineData("{nendsWith: \"x\"}")]
    public async Task AMissingTitleSatisfiesANegation(string title) =>
        await KeepsAsync(title, "drc dahomey zaire allowed empty null");

    [Theory]
    [InlineData("{contains: \"\"}")]
    [InlineData("{startsWith: \"\"}")]
    [InlineData("{endsWith: \"\"}")]
    [InlineData("{icontains: \"\"}")]
    [InlineData("{istartsWith: \"\"}")]
    [InlineData("{iendsWith: \"\"}")]
    public async Task EveryTitleThatIsThereContainsNothingAtAll(string title) =>
        await KeepsAsync(title, "drc dahomey zaire allowed empty");

    [Theory]
    [InlineData("{eq: null}", "null")]
    [InlineData("{neq: null}", "drc dahomey zaire allowed empty")]
    [InlineData("{in: [null]}", "null")]
    [InlineData("{in: [null, \"DRC\"]}", "drc null")]
    [InlineData("{nin: [null]}", "drc dahomey zaire allowed empty")]
    [InlineData("{eq: \"\"}", "empty")]
    public async Task AMissingTitleIsNullAndNotEmpty(string title, string kept) =>
        await KeepsAsync(title, kept);

    [Theory]
    [InlineData("{in: []}", "")]
    [InlineData("{nin: []}", "drc dahomey zaire allowed empty null")]
    public async Task InAnEmptyListIsNothingAndEverythingIsNotInIt(string title, string kept) =>
        await KeepsAsync(title, kept);

    [Theory]
    [InlineData("{ieq: \"zAIRE\"}", "zaire")]
    [InlineData("{icontains: \"AIR\"}", "zaire")]
    [InlineData("{istartsWith: \"d\"}", "drc dahomey")]
    [InlineData("{iendsWith: \"WED\"}", "allowed")]
    public async Task CaseIsIgnoredByOperatorsThatBeginWithI(string title, string kept) =>
        await KeepsAsync(title, kept);

    [Theory]
    [InlineData("{startsWith: \"D\", endsWith: \"C\"}", "drc")]
    [InlineData("{and: [{startsWith: \"D\"}, {endsWith: \"C\"}]}", "drc")]
    [InlineData("{or: [{startsWith: \"Z\"}, {endsWith: \"C\"}]}", "drc zaire")]
    [InlineData("{or: [{startsWith: \"Z\"}, {endsWith: \"C\"}], contains: \"D\"}", "drc")]
    [InlineData("{or: {eq: \"Zaire\"}}", "zaire")]
    [InlineData("{and: {eq: \"Zaire\"}}", "zaire")]
    [InlineData("{in: \"Zaire\"}", "zaire")]
    [InlineData("{nin: \"Zaire\"}", "drc dahomey allowed empty null")]
    public async Task OperatorsOfOneTitleAreJoined(string title, string kept) => await KeepsAsync(title, kept);

    public void Dispose() => archive.Dispose();

    private async Task KeepsAsync(string title, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"entries(where: {{title: {title}}})"));
}
