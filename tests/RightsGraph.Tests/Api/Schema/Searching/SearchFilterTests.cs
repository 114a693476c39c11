using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class SearchFilterTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s-none", country: "KAZ", year: null, language: "ru"),
        Summary("s-2013", country: "FRA", text: "Russia and Peru", year: 2013),
        Entry("e-news", country: "KAZ", date: "2014-03-01", kind: EntryKind.News),
        Entry(
            "e-letter",
            country: "RUS",
            text: "Russia and Peru",
            date: "2013-06-01",
            kind: EntryKind.Letter,
            language: "und"),
        Entry("e-unknown", country: "ATA", date: "2012-01-01", year: 2011, kind: EntryKind.Unknown));

    [Theory]
    [InlineData("{}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{type: {eq: SUMMARY}}", "s-2013 s-none")]
    [InlineData("{type: {neq: SUMMARY}}", "e-letter e-news e-unknown")]
    [InlineData("{type: {in: [SUMMARY, ENTRY]}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{type: {nin: [SUMMARY, ENTRY]}}", "")]
    [InlineData("{type: {in: ENTRY}}", "e-letter e-news e-unknown")]
    [InlineData("{country: {eq: \"KAZ\"}}", "e-news s-none")]
    [InlineData("{country: {eq: \"kaz\"}}", "e-news s-none")]
    [InlineData("{country: {eq: \"KAZAKHSTAN\"}}", "e-news s-none")]
    [InlineData("{country: {in: [\"the Russian Federation\", \"fr\"]}}", "e-letter s-2013")]
    [InlineData("{country: {eq: \"Kazakstan\"}}", "e-news s-none")]
    [InlineData("{country: {eq: \"Nowhere\"}}", "")]
    [InlineData("{country: {neq: \"Nowhere\"}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{country: {nin: [\"Nowhere\", \"syria\"]}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{country: {neq: \"KAZ\"}}", "e-letter e-unknown s-2013")]
    [InlineData("{country: {in: [\"KAZ\", \"ATA\"]}}", "e-news e-unknown s-none")]
    [InlineData("{country: {nin: [\"KAZ\", \"ATA\"]}}", "e-letter s-2013")]
    [InlineData("{country: {in: []}}", "")]
    [InlineData("{country: {nin: []}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{region: {eq: \"Europe\"}}", "e-letter s-2013")]
    [InlineData("{region: {eq: \"eUROPE\"}}", "e-letter s-2013")]
    [InlineData("{region: {neq: \"Atlantis\"}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{date: {eq: null}}", "s-2013 s-none")]
    [InlineData("{date: {neq: null}}", "e-letter e-news e-unknown")]
    [InlineData("{date: {eq: \"2014-03-01\"}}", "e-news")]
    [InlineData("{date: {in: [null, \"2014-03-01\"]}}", "e-news s-2013 s-none")]
    [InlineData("{date: {gt: \"2013-06-01\"}}", "e-news")]
    [InlineData("{date: {gte: \"2013-06-01\"}}", "e-letter e-news")]
    [InlineData("{date: {lt: \"2013-06-01\"}}", "e-unknown")]
    [InlineData("{date: {lte: \"2013-06-01\"}}", "e-letter e-unknown")]
    [InlineData("{date: {ngt: \"2013-06-01\"}}", "e-letter e-unknown s-2013 s-none")]
    [InlineData("{date: {nlte: \"2013-06-01\"}}", "e-news s-2013 s-none")]
    [InlineData("{date: {gt: \"9999-12-31\"}}", "")]
    [InlineData("{date: {lt: \"0001-01-01\"}}", "")]
    [InlineData("{date: {ngt: \"9999-12-31\"}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{year: {eq: null}}", "s-none")]
    [InlineData("{year: {neq: 2013}}", "e-news e-unknown s-none")]
    [InlineData("{year: {gt: 2147483647}}", "")]
    [InlineData("{year: {nlt: -2147483648}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{year: {gte: 2012, lt: 2014}}", "e-letter s-2013")]
    [InlineData("{kind: {eq: NEWS}}", "e-news")]
    [InlineData("{kind: {eq: null}}", "s-2013 s-none")]
    [InlineData("{kind: {neq: null}}", "e-letter e-news e-unknown")]
    [InlineData("{kind: {nin: [NEWS, UNKNOWN]}}", "e-letter s-2013 s-none")]
    [InlineData("{language: {in: [\"ru\", \"und\"]}}", "e-letter s-none")]
    [InlineData("{language: {in: [\"Russian\", \"UND\"]}}", "e-letter s-none")]
    [InlineData("{language: {eq: \"deutsch\"}}", "")]
    [InlineData("{period: {}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{period: {from: null, to: null}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{not: {period: {from: null}}, kind: {eq: NEWS}}", "e-news")]
    [InlineData("{period: {from: \"2013\"}}", "e-letter e-news s-2013")]
    [InlineData("{period: {from: 2013, to: 2013}}", "e-letter s-2013")]
    [InlineData("{period: {from: \"2013-07\"}}", "e-news s-2013")]
    [InlineData("{period: {from: \"2013-06\", to: \"2013-06\"}}", "e-letter s-2013")]
    [InlineData("{period: {from: \"2013-06-02\", to: \"2014-02-28\"}}", "s-2013")]
    [InlineData("{period: {to: \"2012\"}}", "e-unknown")]
    [InlineData("{not: {period: {from: \"2013\"}}}", "e-unknown s-none")]
    [InlineData("{mentions: {eq: \"PER\"}}", "e-letter s-2013")]
    [InlineData("{mentions: {eq: \"RUS\"}}", "s-2013")]
    [InlineData("{mentions: {eq: \"RUS\", in: [\"PER\"]}}", "s-2013")]
    [InlineData("{mentions: {eq: \"per\"}}", "e-letter s-2013")]
    [InlineData("{mentions: {eq: \"Peru\"}}", "e-letter s-2013")]
    [InlineData("{mentions: {neq: \"RUS\"}}", "e-letter e-news e-unknown s-none")]
    [InlineData("{mentions: {eq: \"PER\", neq: \"RUS\"}}", "e-letter")]
    [InlineData("{mentions: {in: [\"RUS\", \"KAZ\"]}}", "s-2013")]
    [InlineData("{mentions: {in: []}}", "")]
    [InlineData("{mentions: {nin: [\"PER\"]}}", "e-news e-unknown s-none")]
    [InlineData("{mentions: {nin: []}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{not: {type: {eq: SUMMARY}}, country: {eq: \"KAZ\"}}", "e-news")]
    [InlineData("{or: [{kind: {eq: NEWS}}, {year: {eq: 2013}, type: {eq: SUMMARY}}]}", "e-news s-2013")]
    [InlineData("{or: [{}, {kind: {eq: NEWS}}, {not: {}}, {country: {}}]}", "e-news")]
    [InlineData("{or: [], and: null, not: {or: [{}]}, kind: {}}", "e-letter e-news e-unknown s-2013 s-none")]
    [InlineData("{or: {kind: {eq: NEWS}}}", "e-news")]
    public async Task ASearchIsNarrowedByItsFilter(string where, string found)
    {
        var hits = await archive.NamesAsync($"search(query: \"\", first: 50, where: {where})");

        Assert.Equal(found, string.Join(' ', hits.Split(' ').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("{not: null}")]
    [InlineData("{type: null}")]
    [InlineData("{type: {eq: null}}")]
    [InlineData("{type: {in: null}}")]
    [InlineData("{country: {eq: null}}")]
    [InlineData("{country: {neq: null}}")]
    [InlineData("{country: {nin: null}}")]
    [InlineData("{region: {eq: null}}")]
    [InlineData("{language: {eq: null}}")]
    [InlineData("{mentions: {eq: null}}")]
    [InlineData("{date: {gt: null}}")]
    [InlineData("{date: {nin: null}}")]
    [InlineData("{year: {nlte: null}}")]
    [InlineData("{kind: {in: null}}")]
    [InlineData("{period: null}")]
    [InlineData("{or: [{and: [{date: null}]}]}")]
    public async Task NullIsNoOperandThere(string where)
    {
        var answer = await archive.AskAsync($"{{ search(query: \"x\", where: {where}) {{ totalCount }} }}");

        Assert.Equal("HC0026", answer.Error().Code());
        Assert.Equal("search", answer.Error().Path());
    }

    [Theory]
    [InlineData("{type: {in: [null]}}")]
    [InlineData("{kind: {nin: [null]}}")]
    [InlineData("{country: {in: [null]}}")]
    [InlineData("{country: {contains: \"K\"}}")]
    [InlineData("{date: {eq: \"2013-13-01\"}}")]
    [InlineData("{period: {from: \"2013-13\"}}")]
    [InlineData("{period: {from: \"13\"}}")]
    [InlineData("{period: {from: 12345}}")]
    [InlineData("{period: {from: 2013.5}}")]
    [InlineData("{period: {from: true}}")]
    [InlineData("{period: \"2013\"}")]
    [InlineData("{period: {eq: \"2013\"}}")]
    [InlineData("[]")]
    public async Task WhatDoesNotFitTheSchemaIsARequestError(string where) =>
        Assert.True(
            (await archive.AskAsync($"{{ search(query: \"x\", where: {where}) {{ totalCount }} }}")).IsRefused());

    public void Dispose() => archive.Dispose();
}
