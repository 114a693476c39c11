using System.Text.Json;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema;

public sealed class VariableTests : IDisposable
{
    private const string OfYear = "query($v: Int) { entries(where: {year: {eq: $v}}) { totalCount } }";

    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("a", title: "a", date: "2014-02-01"),
        Entry("b", title: "b", date: "2014-01-01"),
        Entry("n", title: null, date: "2013-01-01"));

    [Theory]
    [InlineData("String", "{title: {contains: $v}}")]
    [InlineData("String", "{title: {ieq: $v}}")]
    [InlineData("[String]", "{title: {in: $v}}")]
    [InlineData("Int", "{year: {gt: $v}}")]
    [InlineData("LocalDate", "{date: {eq: $v}}")]
    [InlineData("StringOperationFilterInput", "{title: $v}")]
    [InlineData("CountryFilterInput", "{country: $v}")]
    [InlineData("EntryFilterInput", "{not: $v}")]
    [InlineData("EntryFilterInput", "{country: {entries: {some: $v}}}")]
    [InlineData("Boolean", "{country: {entries: {any: $v}}}")]
    public async Task AVariableThatIsLeftOutCountsAsNull(string type, string where)
    {
        var query = $"query($v: {type}) {{ entries(where: {where}) {{ totalCount }} }}";

        Assert.Equal("HC0026", (await archive.AskAsync(query)).Error().Code());
        Assert.Equal("HC0026", (await archive.AskAsync(query, new { v = (object?)null })).Error().Code());
    }

    [Theory]
    [InlineData("String", "{title: {eq: $v}}", "n")]
    [InlineData("String", "{title: {neq: $v}}", "a b")]
    [InlineData("String", "{title: {in: [$v, \"b\"]}}", "b n")]
    [InlineData("[EntryFilterInput!]", "{or: $v}", "a b n")]
    [InlineData("[EntryFilterInput!]", "{and: $v}", "a b n")]
    [InlineData("[StringOperationFilterInput!]", "{title: {or: $v}}", "a b n")]
    public async Task AVariableThatIsLeftOutIsNullAlsoWhereNullIsGood(
        string type, string where, string kept) =>
        Assert.Equal(kept, await archive.NamesAsync(
            $"query($v: {type}) {{ list: entries(where: {where}) {{ nodes {{ url }} }} }}"));

    [Fact]
    public async Task ADefaultStandsInForAVariableThatIsLeftOutAndNotForNull()
    {
        const string Query =
            """query($t: String = "b") { list: entries(where: {title: {eq: $t}}) { nodes { url } } }""";

        Assert.Equal("b", await archive.NamesAsync(Query));
        Assert.Equal("n", await archive.NamesAsync(Query, new { t = (string?)null }));
        Assert.Equal("a", await archive.NamesAsync(Query, new { t = "a" }));
    }

    [Fact]
    public async Task WholeFiltersAndOrdersComeWithTheirDefaults()
    {
        const string Query = """
            query($w: EntryFilterInput = {title: {neq: "a"}}, $o: [EntrySortInput!] = {title: ASC}) {
              list: entries(where: $w, order: $o) { nodes { url } }
            }
            """;

        Assert.Equal("n b", await archive.NamesAsync(Query));
        Assert.Equal("a b n", await archive.NamesAsync(Query, new { w = (object?)null, o = (object?)null }));
    }

    [Fact]
    public async Task OneValueStandsForAListOfOneInAVariableToo()
    {
        const string Query = """
            query($w: EntryFilterInput, $o: [EntrySortInput!]) {
              list: entries(where: $w, order: $o) { nodes { url } }
            }
            """;

        Assert.Equal("b", await archive.NamesAsync(Query, new { w = new { title = new { @in = "b" } } }));
        Assert.Equal("b", await archive.NamesAsync(Query, new { w = new { or = new { title = new { eq = "b" } } } }));
        Assert.Equal("b", await archive.NamesAsync(Query, new { w = new { and = new { title = new { eq = "b" } } } }));
        Assert.Equal("b a n", await archive.NamesAsync(Query, new { o = new { title = "DESC" } }));
    }

    [Fact]
    public async Task KeysOfAnOrderCountAsWrittenInAVariableToo()
    {
        using var several = ArchiveOf(
            Entry("ru-a", language: "ru", title: "a"),
            Entry("en-b", language: "en", title: "b"),
            Entry("en-a", language: "en", title: "a"));
        const string Query = "query($o: [EntrySortInput!]) { list: entries(order: $o) { nodes { url } } }";

        Assert.Equal(
            "en-b en-a ru-a", await several.NamesAsync(Query, new { o = new { language = "ASC", title = "DESC" } }));
        Assert.Equal(
            "en-b en-a ru-a", await several.NamesAsync(Query, new { o = new { title = "DESC", language = "ASC" } }));
        Assert.Equal(
            "en-a ru-a en-b", await several.NamesAsync(Query, new { o = new { title = "ASC", language = "ASC" } }));
    }

    [Fact]
    public async Task PartsOfAFilterCanBeVariables()
    {
        const string Query = """
            query($t: [String], $c: CountryFilterInput!, $before: LocalDate!) {
              list: entries(where: {title: {in: $t}, country: $c, or: [{date: {lt: $before}}]}) { nodes { url } }
            }
            """;

        Assert.Equal("b", await archive.NamesAsync(
            Query, new { t = new[] { "a", "b" }, c = new { code = new { eq = "KAZ" } }, before = "2014-02-01" }));
    }

    [Theory]
    [InlineData("2014.0", 2)]
    [InlineData("2.014e3", 2)]
    [InlineData("20140e-1", 2)]
    public async Task AWholeNumberIsAnIntHoweverItIsWritten(string number, int count)
    {
        var answer = await archive.AskAsync(OfYear, Variables(number));

        Assert.Equal(count, answer.At("data", "entries", "totalCount").GetInt32());
        Assert.Equal("VALIDATION_FAILED", (await archive.AskAsync(
            $"{{ entries(where: {{year: {{eq: {number}}}}}) {{ totalCount }} }}")).Error().Code());
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("2147483647.0", true)]
    [InlineData("-2147483648.0", true)]
    [InlineData("21474836470e-1", true)]
    [InlineData("0.0", true)]
    [InlineData("-0.0", true)]
    [InlineData("2147483648", false)]
    [InlineData("2147483648.0", false)]
    [InlineData("-2147483649.0", false)]
    [InlineData("2.147483648e9", false)]
    [InlineData("1.5", false)]
    [InlineData("2014.000000000001", false)]
    [InlineData("1e-1", false)]
    [InlineData("1e400", false)]
    [InlineData("-1e400", false)]
    [InlineData("\"2014\"", false)]
    public async Task AnIntIsWholeAndOf32Bits(string number, bool isTaken)
    {
        var answer = await archive.AskAsync(OfYear, Variables(number));

        Assert.Equal(!isTaken, answer.IsRefused());
        if (!isTaken)
        {
            Assert.Equal("BAD_VARIABLE", answer.Error().Code());
        }
    }

    [Fact]
    public async Task AWholeNumberIsAnIdHoweverItIsWritten()
    {
        Assert.Equal("""{"nodes":[null,null,null]}""", (await archive.AskAsync(
            "query($v: [ID!]!) { nodes(ids: $v) { id } }", Variables("[7.0, 1e2, 4294967296.0]")))
            .At("data").GetRawText());
    }

    public void Dispose() => archive.Dispose();

    private static JsonElement Variables(string value) =>
        JsonDocument.Parse($"{{\"v\": {value}}}").RootElement;
}
