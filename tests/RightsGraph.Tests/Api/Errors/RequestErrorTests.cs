using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Errors;

/// <summary>Requests that are refused before anything is executed: an error that says why, and no data.</summary>
public sealed class RequestErrorTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a"), Summary("s"));

    [Theory]
    [InlineData("{ entries(first: { nodes } }", "SYNTAX_ERROR", "Expected :, found }", "1:26")]
    [InlineData("{", "SYNTAX_ERROR", "Expected Name, found EOF", "1:2")]
    [InlineData(
        "{ entries(where: {title: {eq: \"a}}) { totalCount } }", "SYNTAX_ERROR", "Unterminated string", "1:53")]
    [InlineData(
        "{\n  nope\n}", "VALIDATION_FAILED", "Cannot query field 'nope' on type 'Query'. Did you mean 'node'", "2:3")]
    [InlineData("{ entries }", "VALIDATION_FAILED", "must have a sub selection", "1:3")]
    [InlineData("{ archive { version { x } } }", "VALIDATION_FAILED", "must not have a sub selection", "1:21")]
    [InlineData("{ entries(frist: 1) { totalCount } }", "VALIDATION_FAILED", "Unknown argument 'frist'", "1:11")]
    [InlineData("{ country { name } }", "VALIDATION_FAILED", "Argument 'code' of type 'String!' is required", "1:3")]
    [InlineData("{ entries(first: $n) { totalCount } }", "VALIDATION_FAILED", "Variable '$n' is not defined", "1:18")]
    [InlineData("query($n: Int) { __typename }", "VALIDATION_FAILED", "Variable '$n' is never used", "1:7")]
    [InlineData("{ ...F }", "VALIDATION_FAILED", "Unknown fragment 'F'", "1:3")]
    [InlineData("{ entries { nodes { x: id x: date } } }", "VALIDATION_FAILED", "Fields x conflicts", "1:21")]
    [InlineData("{ entries @defer { totalCount } }", "VALIDATION_FAILED", "Unknown directive 'defer'", "1:11")]
    [InlineData(
        "{ entries(where: {nope: {}}) { totalCount } }", "VALIDATION_FAILED", "In field 'nope': Unknown field", "1:11")]
    [InlineData(
        "{ entries(where: {title: {like: 1}}) { totalCount } }",
        "VALIDATION_FAILED", "In field 'like': Unknown field", "1:11")]
    [InlineData(
        "{ entries(where: {year: {eq: \"1\"}}) { totalCount } }",
        "VALIDATION_FAILED", "Expected type 'Int', found \"1\"", "1:11")]
    [InlineData(
        "{ entries(where: {kind: {eq: GOSSIP}}) { totalCount } }",
        "VALIDATION_FAILED", "Expected type 'EntryKind', found GOSSIP", "1:11")]
    [InlineData(
        "{ entries(where: {kind: {eq: \"NEWS\"}}) { totalCount } }",
        "VALIDATION_FAILED", "Expected type 'EntryKind', found \"NEWS\"", "1:11")]
    [InlineData(
        "{ entries(where: {year: {eq: 1}, year: {eq: 2}}) { totalCount } }",
        "VALIDATION_FAILED", "only one input field named year", "1:25")]
    [InlineData(
        "{ search(query: \"x\", order: null) { totalCount } }",
        "VALIDATION_FAILED", "Expected 'SearchOrder!', found null", "1:22")]
    public async Task AQueryThatIsWrongIsRefusedWithTheReasonAndThePlace(
        string query, string code, string message, string place)
    {
        var answer = await archive.AskAsync(query);
        var error = answer.At("errors", 0);

        Assert.True(answer.IsRefused());
        Assert.Equal(code, error.Code());
        Assert.Contains(message, error.Message(), StringComparison.Ordinal);
        Assert.Equal(place, $"{error.At("locations", 0, "line")}:{error.At("locations", 0, "column")}");
    }

    [Theory]
    [InlineData("2014-02-30")]
    [InlineData("2014-2-3")]
    [InlineData("2014-02-03T00:00:00Z")]
    [InlineData("not-a-date")]
    [InlineData("")]
    public async Task ABadDateIsARequestErrorAsALiteralAndInAVariable(string date)
    {
        var literal = await archive.AskAsync($"{{ entries(where: {{date: {{eq: \"{date}\"}}}}) {{ totalCount }} }}");
        var variable = await archive.AskAsync(
            "query($d: LocalDate) { entries(where: {date: {eq: $d}}) { totalCount } }", new { d = date });
        var nested = await archive.AskAsync(
            "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }",
            new { w = new { date = new { @in = new[] { date } } } });

        Assert.True(literal.IsRefused());
        Assert.Equal("VALIDATION_FAILED", literal.Error().Code());
        Assert.Contains(
            $"Expected type 'LocalDate', found \"{date}\"", literal.Error().Message(), StringComparison.Ordinal);
        Assert.True(variable.IsRefused());
        Assert.Equal("BAD_VARIABLE", variable.Error().Code());
        Assert.Contains(
            $"Variable '$d' is invalid. Unable to convert '{date}' to 'LocalDate'",
            variable.Error().Message(),
            StringComparison.Ordinal);
        Assert.True(nested.IsRefused());
        Assert.Contains("'$w.date.in[0]'", nested.Error().Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberIsNoDate()
    {
        Assert.True((await archive.AskAsync("{ entries(where: {date: {eq: 20140421}}) { totalCount } }")).IsRefused());
        Assert.True((await archive.AskAsync(
            "query($d: LocalDate) { entries(where: {date: {eq: $d}}) { totalCount } }", new { d = 20140421 }))
                .IsRefused());
    }

    [Fact]
    public async Task VariablesThatDoNotFitAreNamed()
    {
        await IsRefusedAsync("Int!", new { }, "Variable '$n' is invalid. No value provided for a non-null variable.");
        await IsRefusedAsync("Int!", new { n = (int?)null },
            "Variable '$n' is invalid. Received a null input for a non-null variable.");
        await IsRefusedAsync("Int", new { n = "5" }, "Variable '$n' is invalid. Unable to convert '5' to 'Int'");
        await IsRefusedAsync("Int", new { n = 1.5 }, "Variable '$n' is invalid. Unable to convert '1.5' to 'Int'");
        await IsRefusedAsync(
            "Int", new { n = 3_000_000_000 }, "Variable '$n' is invalid. Unable to convert '3000000000' to 'Int'");
        await IsRefusedAsync("Int", new { n = new[] { 1 } }, "Variable '$n' is invalid.");
        await IsRefusedAsync("Int", new { n = true }, "Variable '$n' is invalid.");

        async Task IsRefusedAsync(string type, object variables, string message)
        {
            var answer =
                await archive.AskAsync($"query($n: {type}) {{ entries(first: $n) {{ totalCount }} }}", variables);

            Assert.True(answer.IsRefused());
            Assert.Equal("BAD_VARIABLE", answer.Error().Code());
            Assert.StartsWith(message, answer.Error().Message(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"nope": {}}""", "Unrecognized input fields 'nope' for type 'EntryFilterInput'")]
    [InlineData("""{"title": {"eq": 5}}""", "Variable '$w.title.eq' is invalid. Unable to convert '5' to 'String'")]
    [InlineData("""{"kind": {"in": ["NEWS", null]}}""", "Variable '$w.kind.in[1]' is invalid")]
    [InlineData("""{"kind": {"eq": "GOSSIP"}}""", "'$w.kind.eq' is invalid. Unable to convert 'GOSSIP'")]
    [InlineData("""{"or": [null]}""", "Variable '$w.or[0]' is invalid")]
    [InlineData("[]", "Unable to parse input as a 'EntryFilterInput' type")]
    [InlineData("[{}]", "Unable to parse input as a 'EntryFilterInput' type")]
    [InlineData("\"x\"", "Unable to parse input as a 'EntryFilterInput' type")]
    public async Task AFilterInAVariableIsCheckedToItsLeaves(string where, string message)
    {
        var answer = await archive.AskAsync(
            "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }",
            new { w = System.Text.Json.JsonDocument.Parse(where).RootElement });

        Assert.True(answer.IsRefused());
        Assert.Equal("BAD_VARIABLE", answer.Error().Code());
        Assert.Contains(message, answer.Error().Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "query A { __typename } query B { __typename }",
        null,
        "more than one operation; say which is to run in `operationName`: `A`, `B`")]
    [InlineData("query A { __typename } query B { __typename }", "C", "no operation `C`; it has `A`, `B`")]
    [InlineData("{ __typename }", "C", "no operation `C`; it has one without a name")]
    [InlineData("fragment F on Query { __typename }", null, "has no operation")]
    [InlineData("# nothing", null, "has no operation")]
    [InlineData("mutation { x }", null, "mutations")]
    [InlineData("subscription { x }", null, "subscriptions")]
    public async Task TheOperationMustBeThereAndBeKnown(string query, string? operationName, string message)
    {
        var answer = await archive.AskAsync(query, operationName: operationName);

        Assert.True(answer.IsRefused());
        Assert.Equal("BAD_OPERATION", answer.Error().Code());
        Assert.Contains(message, answer.Error().Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyNameOfAnOperationIsNone()
    {
        var answer = await archive.AskAsync("query A { a: __typename }", operationName: "");

        Assert.Equal("""{"a":"Query"}""", answer.At("data").GetRawText());
    }

    [Fact]
    public async Task OneOfSeveralOperationsIsRunByItsName()
    {
        var answer = await archive.AskAsync("query A { a: __typename } query B { b: __typename }", operationName: "B");

        Assert.Equal("""{"b":"Query"}""", answer.At("data").GetRawText());
    }

    [Fact]
    public async Task WhatIsNestedTooDeeplyIsRefusedWithTheLimit()
    {
        var deep = string.Concat(Enumerable.Repeat("{not: ", 500)) + "{}" + new string('}', 500);
        var answer = await archive.AskAsync($"{{ entries(where: {deep}) {{ totalCount }} }}");

        Assert.True(answer.IsRefused());
        Assert.Equal("NESTED_TOO_DEEPLY", answer.Error().Code());
        Assert.Contains("more than 50 brackets", answer.Error().Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFragmentInItselfIsRefusedByItsName()
    {
        var answer = await archive.AskAsync("{ ...F } fragment F on Query { ...F }");

        Assert.True(answer.IsRefused());
        Assert.Equal("CIRCULAR_FRAGMENT", answer.Error().Code());
        Assert.Contains("`F` contains itself", answer.Error().Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoResponseSpeaksOfAnException()
    {
        string[] queries =
        [
            "{",
            "{ nope }",
            "{ entries(after: \"x\") { totalCount } }",
            "query($n: Int!) { entries(first: $n) { totalCount } }",
        ];
        foreach (var query in queries)
        {
            var error = (await archive.AskAsync(query)).Error().GetRawText();

            Assert.DoesNotContain("Exception", error, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Error executing document", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => archive.Dispose();
}
