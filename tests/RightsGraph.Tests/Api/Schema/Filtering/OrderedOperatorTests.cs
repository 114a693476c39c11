using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public sealed class OrderedOperatorTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("none", position: 1, year: null),
        Summary("y2011", position: 2, year: 2011),
        Summary("y2012", position: 3, year: 2012),
        Summary("y2013", position: 4, year: 2013),
        Entry("march", date: "2014-03-01", kind: EntryKind.Letter),
        Entry("february", date: "2014-02-28", kind: EntryKind.Unknown),
        Entry("january", date: "2014-01-01", kind: EntryKind.News));

    [Theory]
    [InlineData("{eq: 2012}", "y2012")]
    [InlineData("{neq: 2012}", "none y2011 y2013")]
    [InlineData("{in: [2011, 2013]}", "y2011 y2013")]
    [InlineData("{in: [null, 2013]}", "none y2013")]
    [InlineData("{nin: [2011, 2013]}", "none y2012")]
    [InlineData("{nin: [null, 2013]}", "y2011 y2012")]
    [InlineData("{gt: 2012}", "y2013")]
    [InlineData("{ngt: 2012}", "none y2011 y2012")]
    [InlineData("{gte: 2012}", "y2012 y2013")]
    [InlineData("{ngte: 2012}", "none y2011")]
    [InlineData("{lt: 2012}", "y2011")]
    [InlineData("{nlt: 2012}", "none y2012 y2013")]
    [InlineData("{lte: 2012}", "y2011 y2012")]
    [InlineData("{nlte: 2012}", "none y2013")]
    [InlineData("{eq: null}", "none")]
    [InlineData("{neq: null}", "y2011 y2012 y2013")]
    [InlineData("{lt: 2147483647}", "y2011 y2012 y2013")]
    [InlineData("{gt: -2147483648}", "y2011 y2012 y2013")]
    [InlineData("{gt: 2011, lt: 2013}", "y2012")]
    [InlineData("{gt: 2012, lt: 2012}", "")]
    public async Task AYearIsComparedAsANumberAndAMissingOneSatisfiesNegationsAlone(
        string year, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"summaries(where: {{year: {year}}})"));

    [Theory]
    [InlineData("{eq: \"2014-02-28\"}", "february")]
    [InlineData("{neq: \"2014-02-28\"}", "march january")]
    [InlineData("{in: [\"2014-02-28\", \"2014-01-01\"]}", "february january")]
    [InlineData("{nin: \"2014-02-28\"}", "march january")]
    [InlineData("{gt: \"2014-02-28\"}", "march")]
    [InlineData("{ngt: \"2014-02-28\"}", "february january")]
    [InlineData("{gte: \"2014-02-28\"}", "march february")]
    [InlineData("{ngte: \"2014-02-28\"}", "january")]
    [InlineData("{lt: \"2014-02-28\"}", "january")]
    [InlineData("{nlt: \"2014-02-28\"}", "march february")]
    [InlineData("{lte: \"2014-02-28\"}", "february january")]
    [InlineData("{nlte: \"2014-02-28\"}", "march")]
    [InlineData("{gte: \"2014-02-01\", lt: \"2014-03-01\"}", "february")]
    public async Task ADateIsComparedByTheCalendar(string date, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"entries(where: {{date: {date}}})"));

    [Theory]
    [InlineData("{eq: LETTER}", "march")]
    [InlineData("{neq: LETTER}", "february january")]
    [InlineData("{in: [LETTER, UNKNOWN]}", "march february")]
    [InlineData("{in: NEWS}", "january")]
    [InlineData("{in: []}", "")]
    [InlineData("{nin: [LETTER, UNKNOWN]}", "january")]
    [InlineData("{nin: []}", "march february january")]
    public async Task AKindIsComparedByItsName(string kind, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"entries(where: {{kind: {kind}}})"));

    [Theory]
    [InlineData("News", "NEWS")]
    [InlineData("Report", "REPORT")]
    [InlineData("Letter", "LETTER")]
    [InlineData("Dispatch", "DISPATCH")]
    [InlineData("Commentary", "COMMENTARY")]
    [InlineData("Statement", "STATEMENT")]
    [InlineData("Unknown", "UNKNOWN")]
    public async Task EveryKindCanBeAskedFor(string kind, string name)
    {
        using var ofAllKinds = ArchiveOf(
            [.. Enum.GetValues<EntryKind>().Select(each => Entry(each.ToString(), kind: each))]);

        Assert.Equal(kind, await ofAllKinds.NamesAsync($"entries(where: {{kind: {{eq: {name}}}}})"));
    }

    public void Dispose() => archive.Dispose();
}
