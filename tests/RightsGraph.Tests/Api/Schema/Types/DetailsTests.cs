using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Types;

/// <summary>What few sources say of a text, asked for through the API.</summary>
public sealed class DetailsTests
{
    /// <summary>A line that begins with a blank goes on with the record before it.</summary>
    private static readonly string Lines = """
        {"type": "entry", "country": "KAZ", "countries": ["UZB"], "date": "2014-04", "title": "Both", "language": "en",
         "topics": ["Torture", "Press"], "authors": ["A", "B"], "publisher": "CPJ",
         "updatedAt": "2015-01-02T03:04:05Z", "unknown": [1],
         "attachments": [{"url": "/a.pdf", "mediaType": "application/pdf", "title": "Full"}]}
        {"type": "entry", "country": "KAZ", "date": "2014", "title": "Year", "language": "en"}
        {"type": "entry", "country": "UZB", "date": "2014-05-06", "title": "Day", "language": "en", "topics": ["Press"]}
        {"type": "summary", "country": "KGZ", "text": "Sum", "title": "Sum", "language": "en", "publisher": "HRW"}
        """.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal);

    [Fact]
    public async Task EveryDetailIsServedAndWhatIsNotStatedIsEmpty()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync("""
            {
              entries(order: {title: ASC}, first: 1) { nodes { ...details ... on Entry { precise: datePrecision } } }
              summaries { nodes { ...details } }
            }
            fragment details on Document {
              country { code } countries { code } topics authors publisher updatedAt datePrecision
              attachments { url mediaType title } extra { name value }
            }
            """);
        Assert.Equal(
            """
            {"country":{"code":"KAZ"},"countries":[{"code":"KAZ"},{"code":"UZB"}],"topics":["Torture","Press"],
            "authors":["A","B"],"publisher":"CPJ","updatedAt":"2015-01-02T03:04:05Z","datePrecision":"MONTH",
            "attachments":[{"url":"/a.pdf","mediaType":"application/pdf","title":"Full"}],
            "extra":[{"name":"unknown","value":"[1]"}],"precise":"MONTH"}
            """.ReplaceLineEndings(""),
            data.At("entries", "nodes", 0).GetRawText());
        Assert.Equal(
            """
            {"country":{"code":"KGZ"},"countries":[{"code":"KGZ"}],"topics":[],"authors":[],"publisher":"HRW",
            "updatedAt":null,"datePrecision":null,"attachments":[],"extra":[]}
            """.ReplaceLineEndings(""),
            data.At("summaries", "nodes", 0).GetRawText());
    }

    [Fact]
    public async Task ATextCountsUnderEachOfItsCountriesAndOnceInTheArchive()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync("""
            {
              archive { entryCount countryCount }
              entries { totalCount }
              kaz: country(code: "KAZ") { entries { totalCount nodes { title } } timeline { start count } }
              uzb: country(code: "UZB") { entries { totalCount nodes { title } } timeline { start count } }
              either: entries(where: {country: {code: {in: ["KAZ", "UZB"]}}}) { totalCount }
              other: entries(where: {country: {code: {eq: "UZB"}}}) { nodes { title } }
              both: entries(where: {country: {code: {eq: "UZB"}}, and: [{country: {code: {eq: "KAZ"}}}]}) {
                nodes { title }
              }
              search(query: "", where: {type: {eq: ENTRY}}) {
                totalCount facets { countries { country { code } count } regions { value count } }
              }
            }
            """);
        Assert.Equal("{\"entryCount\":3,\"countryCount\":3}", data.At("archive").GetRawText());
        Assert.Equal(3, data.At("entries", "totalCount").GetInt32());
        Assert.Equal(2, data.At("kaz", "entries", "totalCount").GetInt32());
        Assert.Equal("Day Both", data.At("uzb", "entries").Names());
        Assert.Equal("[{\"start\":\"2014-01-01\",\"count\":2}]", data.At("uzb", "timeline").GetRawText());
        Assert.Equal(3, data.At("either", "totalCount").GetInt32());
        Assert.Equal("Day Both", data.At("other").Names());
        Assert.Equal("Both", data.At("both").Names());
        Assert.Equal(3, data.At("search", "totalCount").GetInt32());
        Assert.Equal(
            "[{\"country\":{\"code\":\"KAZ\"},\"count\":2},{\"country\":{\"code\":\"UZB\"},\"count\":2}]",
            data.At("search", "facets", "countries").GetRawText());
        Assert.Equal("[{\"value\":\"Asia\",\"count\":3}]", data.At("search", "facets", "regions").GetRawText());
    }

    [Fact]
    public async Task ASearchForTheNameOfAnyOfItsCountriesFindsATextAndMarksIt()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync("""
            {
              name: search(query: "Uzbekistan") { nodes { title } edges { highlights { field html } } }
              code: search(query: "country:UZB Both") {
                edges { node { title } highlights { field html } reasons { field } }
              }
            }
            """);
        Assert.Contains("Both", data.At("name").Names(), StringComparison.Ordinal);
        Assert.Contains("Kazakhstan, <mark>Uzbekistan</mark>", Marked(data.At("name")));
        Assert.Contains("Kazakhstan, <mark>Uzbekistan</mark>", Marked(data.At("code")));

        static IEnumerable<string?> Marked(System.Text.Json.JsonElement search) =>
            search.At("edges").EnumerateArray()
                .SelectMany(edge => edge.At("highlights").EnumerateArray())
                .Select(highlight => highlight.At("html").GetString());
    }

    [Fact]
    public async Task ATimelineOfMonthsLeavesOutWhatIsDatedByItsYearAndSaysHowMany()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var answer = await archive.AskAsync("""
            {
              country(code: "KAZ") { timeline(interval: MONTH) { start count } years: timeline { start count } }
            }
            """);
        Assert.Equal(
            "[{\"start\":\"2014-04-01\",\"count\":1}]", answer.At("data", "country", "timeline").GetRawText());
        Assert.Equal("[{\"start\":\"2014-01-01\",\"count\":2}]", answer.At("data", "country", "years").GetRawText());
        var warning = answer.At("extensions", "warnings", 0);
        Assert.Equal("ONLY_YEAR_KNOWN", warning.At("code").GetString());
        Assert.Equal("1 entry is in no month: only the year is known.", warning.At("message").GetString());
        Assert.Equal("[\"country\",\"timeline\"]", warning.At("path").GetRawText());
    }

    [Fact]
    public async Task ACitationStatesNoMoreOfADateThanIsKnown()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync("{ entries(order: {title: ASC}) { nodes { citation { label } } } }");
        Assert.Equal(
            [
                "CPJ, Both, Kazakhstan, April 2014 (a.jsonl, line 1)",
                "Day, Uzbekistan, 6 May 2014 (a.jsonl, line 3)",
                "Year, Kazakhstan, 2014 (a.jsonl, line 2)",
            ],
            data.At("entries", "nodes").EnumerateArray().Select(node => node.At("citation", "label").GetString()));
    }

    [Theory]
    [InlineData("topics: {some: {eq: \"Press\"}}", "Day Both")]
    [InlineData("topics: {none: {istartsWith: \"pr\"}}", "Year")]
    [InlineData("topics: {any: false}", "Year")]
    [InlineData("topics: {all: {eq: \"Press\"}, any: true}", "Day")]
    [InlineData("authors: {some: {eq: \"B\"}}", "Both")]
    [InlineData("publisher: {eq: null}", "Day Year")]
    [InlineData("publisher: {eq: \"CPJ\"}", "Both")]
    [InlineData("source: {startsWith: \"a.\"}", "Day Both Year")]
    [InlineData("source: {eq: \"b.jsonl\"}", "")]
    [InlineData("datePrecision: {in: [MONTH, YEAR]}", "Both Year")]
    [InlineData("updatedAt: {gte: \"2015-01-02T05:04:05+02:00\"}", "Both")]
    [InlineData("updatedAt: {lt: \"2015-01-02T03:04:05.000Z\"}", "")]
    public async Task EntriesAreKeptByTheirDetails(string where, string expected)
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync($"{{ entries(where: {{{where}}}) {{ nodes {{ title }} }} }}");
        Assert.Equal(expected, data.At("entries").Names());
    }

    [Theory]
    [InlineData("\"2015-01-02\"")]
    [InlineData("\"01/02/2015\"")]
    [InlineData("20150102")]
    public async Task AMomentThatIsNoneIsRefused(string moment)
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var answer = await archive.AskAsync($"{{ entries(where: {{updatedAt: {{gt: {moment}}}}}) {{ totalCount }} }}");
        Assert.True(answer.TryGetProperty("errors", out _));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task FacetsOfTopicsSourcesAndPublishersCountHits()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", Lines));
        var data = await archive.DataAsync("""
            {
              search(query: "", where: {topics: {eq: "Torture"}, publisher: {eq: "CPJ"}}) {
                totalCount
                facets {
                  topics(first: 1) { value count } sources { value count } publishers { value count }
                }
              }
            }
            """);
        Assert.Equal(1, data.At("search", "totalCount").GetInt32());
        Assert.Equal("""[{"value":"Press","count":1}]""", data.At("search", "facets", "topics").GetRawText());
        Assert.Equal("""[{"value":"a.jsonl","count":1}]""", data.At("search", "facets", "sources").GetRawText());
        Assert.Equal("""[{"value":"CPJ","count":1}]""", data.At("search", "facets", "publishers").GetRawText());
    }

    [Fact]
    public async Task AValueTooLongForATermIsFoundByTheWholeOfIt()
    {
        var topic = new string('x', 40_000);
        var details = new RecordDetails { Topics = [topic, topic + "a"], Publisher = topic };
        using var archive = ArchiveOf(Entry("e") with { Details = details });
        var found = await archive.DataAsync(
            """
            query($t: String) { search(query: "", where: {topics: {eq: $t}, publisher: {eq: $t}}) { totalCount } }
            """,
            new { t = topic });
        Assert.Equal(1, found.At("search", "totalCount").GetInt32());
        var other = await archive.DataAsync(
            """query($t: String) { search(query: "", where: {topics: {eq: $t}}) { totalCount } }""",
            new { t = topic + "b" });
        Assert.Equal(0, other.At("search", "totalCount").GetInt32());
    }

    [Fact]
    public async Task AFormerIdLeadsToTheRecordOfItsPlaceAndType()
    {
        var former = RecordId.From("former");
        using var archive = ArchiveOf(Entry("e") with { Details = new RecordDetails { FormerIds = [former] } });
        var data = await archive.DataAsync($$"""
            {
              node(id: "entry_{{former}}") { id ... on Entry { url } }
              nodes(ids: ["summary_{{former}}", "entry_{{former}}"]) { ... on Document { url } }
            }
            """);
        Assert.Equal("e", data.At("node", "url").GetString());
        Assert.DoesNotContain(former.ToString(), data.At("node").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""[null,{"url":"e"}]""", data.At("nodes").GetRawText());
    }
}
