using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Types;
using RightsGraph.Api.Schema;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Errors;

/// <summary>With introspection off, nobody learns the schema from what the server says.</summary>
public sealed partial class HiddenNamesTests(HiddenNamesTests.TwoServers fixture)
    : IClassFixture<HiddenNamesTests.TwoServers>
{
    /// <summary>Mistakes of every kind, each of which is answered with a name where introspection is on.</summary>
    public static TheoryData<string, string?> Mistakes { get; } = new()
    {
        { "{ entrie { totalCount } }", null },
        { "{ nodess(ids: []) { __typename } }", null },
        { "{ entries { nodes { titel } } }", null },
        { "{ entries }", null },
        { "{ archive { version { x } } }", null },
        { "{ entries(frist: 1) { totalCount } }", null },
        { "{ country { name } }", null },
        { "{ search { totalCount } }", null },
        { "query($w: EntryFilterInputt) { entries(where: $w) { totalCount } }", null },
        { "query($w: SummaryFilterInput) { entries(where: $w) { totalCount } }", null },
        { "query($w: Entrie) { __typename }", null },
        { "{ nodes(ids: []) { ... on Entri { id } } }", null },
        { "{ nodes(ids: []) { ...F } } fragment F on Sumary { id }", null },
        { "{ entries(where: {titel: {eq: \"x\"}}) { totalCount } }", null },
        { "{ entries(where: {title: {equals: \"x\"}}) { totalCount } }", null },
        { "{ entries(where: {title: 5}) { totalCount } }", null },
        { "{ entries(where: {kind: {eq: NEW}}) { totalCount } }", null },
        { "{ entries(where: {date: {eq: \"x\"}}) { totalCount } }", null },
        { "{ entries(where: {title: {contains: null}}) { totalCount } }", null },
        { "{ entries(order: {date: DESCENDING}) { totalCount } }", null },
        { "{ entries(first: 51) { totalCount } }", null },
        { "{ entries(first: \"x\") { totalCount } }", null },
        { "{ search(query: \"x\", order: NEW) { totalCount } }", null },
        { "{ nodes(ids: []) { title } }", null },
        { "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }", """{"w": {"titel": {}}}""" },
        { "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }", """{"w": {"title": {"eq": 5}}}""" },
        { "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }", """{"w": {"title": 5}}""" },
        { "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }", """{"w": {"kind": {"eq": "NEW"}}}""" },
        { "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }", """{"w": {"date": {"eq": "x"}}}""" },
        { "query($o: SearchOrder!) { search(query: \"x\", order: $o) { totalCount } }", """{"o": "NEW"}""" },
        { "query($n: String) { entries(first: $n) { totalCount } }", null },
        { "{ entries(after: \"x\") { totalCount } }", null },
        { "{ entries @skp(if: true) { totalCount } }", null },
        { "mutation { x }", null },
    };

    private static readonly RightsGraphSchema Schema = RightsGraphSchema.Create();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task AnErrorHoldsNoNameThatTheRequestDoesNot(string query, string? variables)
    {
        var (told, hidden) = (await fixture.Open.AskAsync(query, Json(variables)),
            await fixture.Closed.AskAsync(query, Json(variables)));
        var request = Words(query + variables);

        // The same errors at the same places; only their words differ.
        Assert.Equal(Shape(told), Shape(hidden));
        foreach (var error in hidden.GetProperty("errors").EnumerateArray())
        {
            var text = $"{error.GetProperty("message")} {error.GetProperty("extensions")}";
            Assert.DoesNotContain("Did you mean", text, StringComparison.Ordinal);
            Assert.Empty(Words(text).Intersect(TypeNames()).Except(request));
            Assert.Empty(Quoted().Matches(error.GetProperty("message").GetString()!)
                .SelectMany(quoted => Words(quoted.Value)).Intersect(MemberNames()).Except(request));
        }
    }

    [Fact]
    public async Task WithIntrospectionOnTheSameMistakesTellNames()
    {
        var telling = 0;
        foreach (var mistake in Mistakes)
        {
            var (query, variables) = ((string)mistake[0]!, (string?)mistake[1]);
            var errors = (await fixture.Open.AskAsync(query, Json(variables))).GetProperty("errors").ToString();
            telling += Words(errors).Intersect(TypeNames()).Except(Words(query + variables)).Any() ? 1 : 0;
        }

        Assert.InRange(telling, Mistakes.Count / 2, Mistakes.Count);
    }

    [Theory]
    [InlineData("{__schema{types{name}}}")]
    [InlineData("{a:__schema{queryType{name}}}")]
    [InlineData("{...F} fragment F on Query{__schema{types{name}}}")]
    [InlineData("{...{__type(name:\"Entry\"){name}}}")]
    [InlineData("query($n:String!){__type(name:$n){name}}", """{"n":"Entry"}""")]
    [InlineData("query($s:Boolean=true){__schema @skip(if:$s){types{name}}}")]
    [InlineData("query A{__typename} query B{__schema{types{name}}}", null, "A")]
    public async Task IntrospectionIsRefusedByItsName(
        string query, string? variables = null, string? operationName = null)
    {
        for (var time = 0; time < 2; time++)
        {
            var answer = await fixture.Closed.AskAsync(query, Json(variables), operationName);

            Assert.False(answer.TryGetProperty("data", out _));
            Assert.Contains(
                "INTROSPECTION_OFF",
                answer.GetProperty("errors").EnumerateArray()
                    .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
        }

        Assert.True((await fixture.Open.AskAsync(query, Json(variables), operationName)).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task TheTypeOfAnObjectIsStillTold()
    {
        var answer = await fixture.Closed.AskAsync("{__typename}");

        Assert.Equal("Query", answer.GetProperty("data").GetProperty("__typename").GetString());
    }

    private static JsonElement? Json(string? text) => text is null ? null : JsonDocument.Parse(text).RootElement;

    private static string Shape(JsonElement answer) => string.Join(
        '\n',
        answer.GetProperty("errors").EnumerateArray().Select(error =>
            (error.TryGetProperty("locations", out var at) ? at.ToString() : "")
            + (error.TryGetProperty("path", out var path) ? path.ToString() : "")
            + error.GetProperty("extensions").GetProperty("code")));

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    private static IEnumerable<string> TypeNames() => Schema.AllTypes
        .Select(type => type.Name)
        .Where(name => !name.StartsWith("__", StringComparison.Ordinal))
        .Except(["Int", "Float", "String", "Boolean", "ID"]);

    private static IEnumerable<string> MemberNames() => Schema.AllTypes
        .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
        .SelectMany(type => type switch
        {
            IComplexGraphType complex => complex.Fields.SelectMany(
                field => (field.Arguments ?? []).Select(argument => argument.Name).Append(field.Name)),
            EnumerationGraphType enumeration => enumeration.Values.Select(value => value.Name),
            _ => [],
        });

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Word();

    [GeneratedRegex("'[^']*'|`[^`]*`")]
    private static partial Regex Quoted();

    public sealed class TwoServers : IAsyncLifetime
    {
        private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

        public ServerUnderTest Open { get; private set; } = null!;

        public ServerUnderTest Closed { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Open = await ServerUnderTest.StartAsync(Page);
            Closed = await ServerUnderTest.StartAsync(
                new Dictionary<string, string?> { ["Api:Introspection"] = "False" }, Page);
        }

        public async Task DisposeAsync()
        {
            await Open.DisposeAsync();
            await Closed.DisposeAsync();
        }
    }
}
