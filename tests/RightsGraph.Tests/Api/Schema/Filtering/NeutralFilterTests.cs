using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Neutral means: as if it were not written. What holds only neutral things is neutral itself.</summary>
public sealed class NeutralFilterTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("a", title: "a"),
        Entry("b", title: "b"),
        Summary("s", country: "RUS"),
        Summary("t", country: "RUS", title: "b"));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{or: []}")]
    [InlineData("{and: []}")]
    [InlineData("{or: null}")]
    [InlineData("{and: null}")]
    [InlineData("{or: [{}]}")]
    [InlineData("{or: {}}")]
    [InlineData("{and: [{}, {}]}")]
    [InlineData("{not: {}}")]
    [InlineData("{not: {not: {}}}")]
    [InlineData("{not: {or: [{}, {and: []}]}}")]
    [InlineData("{title: {}}")]
    [InlineData("{title: {or: []}}")]
    [InlineData("{title: {or: null}}")]
    [InlineData("{title: {and: null}}")]
    [InlineData("{title: {and: [{}]}}")]
    [InlineData("{title: {or: [{}, {or: []}]}}")]
    [InlineData("{not: {title: {}}}")]
    [InlineData("{kind: {}, date: {}, year: {}}")]
    [InlineData("{country: {}}")]
    [InlineData("{country: {name: {}}}")]
    [InlineData("{country: {summaries: {}}}")]
    [InlineData("{country: {summaries: {some: {}}}}")]
    [InlineData("{country: {summaries: {some: {title: {or: []}}}}}")]
    [InlineData("{country: {summaries: {none: {}}}}")]
    [InlineData("{country: {entries: {none: {or: [{}]}}}}")]
    [InlineData("{country: {summaries: {all: {not: {}}}}}")]
    [InlineData("{not: {country: {entries: {some: {}, none: {}, all: {}}}}}")]
    public async Task WhatSaysNothingKeepsEverything(string where) =>
        Assert.Equal("a b", await archive.NamesAsync($"entries(where: {where})"));

    [Theory]
    [InlineData("{or: [{}, {title: {eq: \"a\"}}]}")]
    [InlineData("{or: [{title: {}}, {title: {eq: \"a\"}}, {not: {}}]}")]
    [InlineData("{or: [{country: {}}, {title: {eq: \"a\"}}]}")]
    [InlineData("{or: [{country: {entries: {some: {}}}}, {title: {eq: \"a\"}}]}")]
    [InlineData("{or: [{or: []}, {title: {eq: \"a\"}}]}")]
    [InlineData("{and: [{}, {title: {eq: \"a\"}}]}")]
    [InlineData("{title: {or: [{}, {eq: \"a\"}]}}")]
    [InlineData("{title: {or: [{or: []}, {eq: \"a\"}]}}")]
    [InlineData("{not: {or: [{}, {title: {eq: \"b\"}}]}}")]
    [InlineData("{not: {title: {eq: \"b\", or: []}}}")]
    [InlineData("{not: {kind: {}, title: {eq: \"b\"}}}")]
    public async Task BesideSomethingElseItIsAsIfItWereNotWritten(string where) =>
        Assert.Equal("a", await archive.NamesAsync($"entries(where: {where})"));

    [Fact]
    public async Task AnOrOfConditionsThatNothingMeetsIsNotNeutral()
    {
        Assert.Equal("", await archive.NamesAsync("entries(where: {or: [{title: {in: []}}]})"));
        Assert.Equal("a b", await archive.NamesAsync("entries(where: {not: {or: [{title: {in: []}}]}})"));
    }

    [Theory]
    [InlineData("{some: {}}", "KAZ RUS")]
    [InlineData("{some: {}, any: false}", "RUS")]
    [InlineData("{none: {}, any: true}", "KAZ")]
    [InlineData("{all: {title: {}}}", "KAZ RUS")]
    public async Task AQuantifierOverNothingSaidIsNeutralForEmptyListsToo(string entries, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync($"countries(where: {{entries: {entries}}})"));

    public void Dispose() => archive.Dispose();
}
