using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Values that there are not: they find nothing, and a warning tells them.</summary>
public sealed class UnknownValueTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s1", country: "KAZ"),
        Summary("s2", country: "RUS", language: "ru"),
        Entry("e1", country: "KAZ"),
        Entry("e2", country: "FRA", language: "tlh"));

    [Theory]
    [InlineData(
        "countries(where: {name: {eq: \"Kazakstann\"}})",
        "`name` in `where`: \"Kazakstann\" is no code or name of a country, so no text is about it. "
        + "Did you mean Kazakhstan?")]
    [InlineData(
        "entries(where: {country: {code: {in: [\"KAZ\", \"xyzzy\"]}}})",
        "`code` in `where`: \"xyzzy\" is no code or name of a country, so no text is about it.")]
    [InlineData(
        "summaries(where: {or: [{country: {region: {or: [{eq: \"Eurasia\"}]}}}]})",
        "`region` in `where`: \"Eurasia\" is no region of the UN geoscheme, so no country is in it; these are: Africa, "
        + "Americas, Antarctica, Asia, Europe, Oceania, World.")]
    [InlineData(
        "search(query: \"\", where: {not: {language: {nin: \"klingon\"}}})",
        "`language` in `where`: \"klingon\" is no tag or name of a language that is known here, so no text is in it.")]
    public async Task TheyFindNothingAndAreTold(string list, string expected)
    {
        var answer = await archive.AskAsync($"{{ list: {list} {{ totalCount }} }}");

        var warning = answer.At("extensions", "warnings").EnumerateArray().Single();
        Assert.Equal("UNKNOWN_VALUE", warning.At("code").GetString());
        Assert.Equal(expected, warning.At("message").GetString());
        Assert.Equal("[\"list\"]", warning.At("path").GetRawText());
    }

    [Theory]
    [InlineData("language: {eq: \"tlh\"}", 1)] // no language that has a name, but one that a text is in
    [InlineData("language: {eq: \"TLH\"}", 1)]
    [InlineData("language: {eq: \"de\"}", 0)]
    [InlineData("country: {code: {eq: \"syr\"}}", 0)]
    [InlineData("country: {code: {contains: \"nowhere\"}}", 0)]
    [InlineData("country: {name: {ieq: \"nowhere\"}}", 0)]
    [InlineData("country: {subregion: {eq: null}}", 0)]
    [InlineData("publisher: {eq: \"nobody\"}", 0)]
    public async Task NothingIsToldOfOnesThatThereMayBe(string where, int count)
    {
        var answer = await archive.AskAsync($"{{ entries(where: {{{where}}}) {{ totalCount }} }}");

        Assert.Equal(count, answer.At("data", "entries", "totalCount").GetInt32());
        Assert.False(answer.At("extensions").TryGetProperty("warnings", out _));
    }

    [Fact]
    public async Task ASearchTellsThemInItsReadingToo()
    {
        var data = await archive.DataAsync(
            "{ search(query: \"text +\", where: {country: {neq: \"nowhere\"}, mentions: {nin: [\"nowhere\"]}}) "
            + "{ totalCount understoodAs { warnings } } }");

        Assert.True(data.At("search", "totalCount").GetInt32() > 0);
        var warnings = data.At("search", "understoodAs", "warnings").EnumerateArray()
            .Select(warning => warning.GetString()!).ToArray();
        Assert.Equal(3, warnings.Length);
        Assert.StartsWith("`country` in `where`: \"nowhere\" is no", warnings[1], StringComparison.Ordinal);
        Assert.StartsWith("`mentions` in `where`: \"nowhere\" is no", warnings[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachIsToldOnceInAnAnswerAndNotMoreThanTwenty()
    {
        var many = Enumerable.Range(0, 30).Select(number => $"{new string('x', 300)}{number}").ToArray();
        var answer = await archive.AskAsync(
            """
            query($many: [String]) {
              countries { nodes {
                one: entries(where: {language: {eq: "nonsense"}}) { totalCount }
                two: entries(where: {not: {language: {in: ["nonsense", "gibberish"]}}}) { totalCount }
              } }
              entries(where: {language: {in: $many}}) { totalCount }
            }
            """,
            new { many });

        var told = answer.At("extensions", "warnings").EnumerateArray().ToArray();
        Assert.Equal(20, told.Length);
        Assert.Equal("[\"countries\",\"nodes\",0,\"one\"]", told[0].At("path").GetRawText());
        Assert.Equal("[\"countries\",\"nodes\",0,\"two\"]", told[1].At("path").GetRawText());
        Assert.All(told, warning => Assert.InRange(warning.At("message").GetString()!.Length, 1, 250));
    }

    [Fact]
    public async Task ACursorGoesOnHoweverAValueIsWritten()
    {
        var first = await archive.DataAsync(
            "{ list: summaries(first: 1, where: {country: {code: {in: [\"KAZ\", \"RUS\"]}}}) "
            + "{ pageInfo { endCursor } } }");
        var cursor = first.At("list", "pageInfo", "endCursor").GetString();

        Assert.Equal("s2", await archive.NamesAsync(
            $"summaries(after: \"{cursor}\", where: {{country: {{code: {{in: [\"Kazakhstan\", \"ru\"]}}}}}})"));
        var ofAnother = await archive.AskAsync(
            $"{{ summaries(after: \"{cursor}\", where: {{country: {{code: {{in: [\"KAZ\", \"FRA\"]}}}}}}) "
            + "{ totalCount } }");
        Assert.Equal("HC0078", ofAnother.Error().Code());
    }

    [Fact]
    public async Task FacetsLeaveOutTheirOwnConditionHoweverItIsWritten()
    {
        var data = await archive.DataAsync(
            "{ search(query: \"\", where: {country: {eq: \"kazakhstan\"}}) "
            + "{ totalCount facets { countries { country { code } } } } }");

        Assert.Equal(2, data.At("search", "totalCount").GetInt32());
        Assert.Equal(3, data.At("search", "facets", "countries").GetArrayLength());
    }

    public void Dispose() => archive.Dispose();
}
