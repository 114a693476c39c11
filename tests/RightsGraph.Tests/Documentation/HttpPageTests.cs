using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Documentation;

/// <summary>What the page on HTTP shows is what the server gives, and it has every error code.</summary>
public sealed partial class HttpPageTests
{
    private static readonly Page Http = new("docs/http.md");

    [Fact]
    public async Task ItsRequestsGiveTheResponseThatIsShown()
    {
        var calls = Http.CodeBlocks[0].Split("\n\n");
        await using var server = await SeedServerAsync();

        var posted = await CurlCall.PostAsync(server, CurlCall.BodyIn(calls[0]));
        var got = await CurlCall.GetAsync(server, CurlCall.QueryStringIn(calls[1]));
        await CurlCall.GetAsync(server, CurlCall.QueryStringIn(calls[1]) + "&" + CurlCall.QueryStringIn(calls[2])[1..]);
        var persisted = await CurlCall.GetAsync(server, CurlCall.QueryStringIn(calls[2]));

        Assert.Contains("\"country\":{\"name\":\"Kazakhstan\"}", posted, StringComparison.Ordinal);
        Assert.Equal(CurlCall.Normalized(Http.CodeBlocks[1]), got);
        Assert.Equal(got, persisted);
    }

    [Fact]
    public async Task ItsRefusalIsThatOfALongSearchText()
    {
        var shown = Http.CodeBlocks.Single(block => block.Contains("SEARCH_TOO_LONG", StringComparison.Ordinal));
        var length = int.Parse(Length().Match(shown).Groups[1].Value, CultureInfo.InvariantCulture);
        await using var server = await SeedServerAsync();

        var response = await server.AskAsync(
            "query($query: String!) { search(query: $query) { totalCount } }", new { query = new string('a', length) });

        Assert.Equal(CurlCall.Normalized(shown), CurlCall.Normalized(response.GetRawText()));
    }

    [Fact]
    public async Task ItsCostIsThatOfItsResponse()
    {
        var shown = Http.CodeBlocks.Single(block => block.Contains("operationCost", StringComparison.Ordinal));
        await using var server = await SeedServerAsync();
        server.Http.DefaultRequestHeaders.Add("GraphQL-Cost", "report");

        var response = await server.AskAsync("{ countries { nodes { name } } }");

        Assert.Equal(CurlCall.Normalized(shown), CurlCall.Normalized(response.GetRawText()));
    }

    [Fact]
    public void EveryErrorCodeIsInATable()
    {
        var shown = new[] { Http, new Page("docs/settings.md"), new Page("docs/editing.md") }
            .SelectMany(page => page.Rows)
            .SelectMany(row => Page.AllCodeIn(row[0]).Concat(Page.AllCodeIn(row[^1])))
            .ToHashSet();

        Assert.Empty(CodesOf(typeof(ErrorCodes)).Concat(CodesOf(typeof(LimitCodes))).Except(shown));
    }

    [Fact]
    public void EveryErrorCodeThatAPageNamesIsThere()
    {
        var codes = CodesOf(typeof(ErrorCodes)).Concat(CodesOf(typeof(LimitCodes)))
            .Concat(CodesOf(typeof(WarningCodes)))
            .Concat(["COUNTRY_PAGE", "JSON_LINES", "ASPNETCORE_URLS"])
            .ToHashSet();
        var named = Page.ForReaders
            .SelectMany(page => Page.AllCodeIn(page.Text))
            .Where(code => Code().IsMatch(code))
            .ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(codes));
    }

    private static Task<ServerUnderTest> SeedServerAsync() => CurlCall.StartServerAsync(
        "kazakhstan.txt", File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt")));

    private static IEnumerable<string> CodesOf(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^[A-Z]+_[A-Z_]+$|^HC[0-9]+$")]
    private static partial Regex Code();

    [GeneratedRegex("has ([0-9]+) characters")]
    private static partial Regex Length();
}
