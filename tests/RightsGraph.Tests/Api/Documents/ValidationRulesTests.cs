using System.Text;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Documents;

/// <summary>Where GraphQL.NET's rules disagree with graphql-js.</summary>
public sealed class ValidationRulesTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a"), Summary("s"));

    [Theory]
    [InlineData("query($v: Country = 1) { __typename @skip(if: $v) }", "'Country'")]
    [InlineData("query($v: [Node!]! = {}) { __typename @skip(if: $v) }", "'[Node!]!'")]
    [InlineData("query($v: Boolean = null) { __typename @include(if: $v) }", "'Boolean'")]
    [InlineData("query($v: ID = null) { node(id: $v) { id } }", "'ID'")]
    [InlineData("query($v: ID) { nodes(ids: [$v]) { id } }", "'ID'")]
    [InlineData("query($v: EntrySortInput) { entries(order: [$v]) { totalCount } }", "'EntrySortInput'")]
    [InlineData("query($v: EntryFilterInput) { entries(where: {and: [$v]}) { totalCount } }", "'EntryFilterInput'")]
    [InlineData("query($v: [ID!]!) { nodes(ids: [$v]) { id } }", "'[ID!]!'")]
    [InlineData("query($v: [[ID!]]) { nodes(ids: $v) { id } }", "'[[ID!]]'")]
    [InlineData("type T { a: Int } { __typename }", "not executable")]
    [InlineData("extend type Query { a: Int } query Q { __typename }", "not executable")]
    [InlineData("query Q { __typename } mutation M { __typename }", "no mutation operations")]
    [InlineData("query Q { __typename } subscription S { __typename }", "no subscription operations")]
    public async Task WhatGraphQLNetLetsThroughIsRefused(string query, string why)
    {
        var answer = await archive.AskAsync(
            query, operationName: query.Contains(" Q ", StringComparison.Ordinal) ? "Q" : null);
        var errors = answer.GetProperty("errors").EnumerateArray().ToArray();

        Assert.True(answer.IsRefused());
        Assert.All(errors, error => Assert.Equal("VALIDATION_FAILED", error.Code()));
        Assert.Contains(errors, error =>
            error.Message().Replace('"', '\'').Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("query($v: Int = null) { suggest(prefix: \"\", first: $v) { text } }")]
    [InlineData("query($v: ID = \"a\") { nodes(ids: [$v]) { id } }")]
    [InlineData("query($v: String) { entries(where: {title: {in: [$v, null]}}) { totalCount } }")]
    public async Task ADefaultOfThePlaceOrOfTheVariableLetsItStandWhereNullMayNot(string query) =>
        Assert.True((await archive.AskAsync(query)).TryGetProperty("data", out _));

    [Theory]
    [InlineData("{ entries { nodes { year ... on Document { year } } } }", "year", "Int! and Int")]
    [InlineData("{ search(query: \"\") { nodes { ...E ...S } } } fragment E on Entry { year } "
        + "fragment S on Summary { year }", "year", "Int! and Int")]
    [InlineData("{ nodes(ids: []) { ... on Entry { text } ... on Summary { text } } }", "text", "String and String!")]
    public async Task FieldsThatDifferInWhetherTheyCanBeNullPointToThatOfTheInterface(
        string query, string field, string types)
    {
        var error = (await archive.AskAsync(query)).Error();

        Assert.Equal("VALIDATION_FAILED", error.Code());
        Assert.StartsWith(
            $"Fields {field} conflicts because they return conflicting types {types}. Use different aliases",
            error.Message(), StringComparison.Ordinal);
        Assert.EndsWith(
            $"Or ask for the `{field}` of `Document`, which has one type for both.",
            error.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ entries { nodes { a: id } nodes { a: url } } }", "id and url are different fields")]
    [InlineData("{ entries { nodes { a: id } ...F } } fragment F on EntriesConnection { nodes { a: url } }",
        "id and url are different fields")]
    [InlineData("{ a: entries(first: 1) { totalCount } a: entries(first: 2) { totalCount } }", "differing arguments")]
    [InlineData("{ a: entries(first: 1) { totalCount } a: entries { totalCount } }", "differing arguments")]
    [InlineData("{ nodes(ids: []) { ... on Entry { country { id } } ... on Country { country: id } } }",
        "conflicting types Country! and ID!")]
    [InlineData(
        "{ nodes(ids: []) { ... on Entry { c: country { a: id } } ... on Summary { c: country { a: name } } } }",
        "conflicting types ID! and String!")]
    public async Task FieldsThatCannotMergeAreRefused(string query, string why) =>
        Assert.Contains(why, (await archive.AskAsync(query)).At("errors", 0).Message(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ nodes(ids: []) { ... on Entry { a: title } ... on Summary { a: url } } }")]
    [InlineData(
        "{ nodes(ids: []) { ... on Entry { c: country { a: name } } ... on Summary { c: country { a: code } } } }")]
    [InlineData("{ a: entries(first: 1, where: {title: {eq: \"x\"}, language: {eq: \"y\"}}) { totalCount } "
        + "a: entries(where: {language: {eq: \"y\"}, title: {eq: \"x\"}}, first: 1) { totalCount } }")]
    [InlineData("{ entries { nodes { ...F } } entries { nodes { ...F } } } fragment F on Entry { id country { id } }")]
    public async Task FieldsOfWhichNoObjectHasBothMayDiffer(string query) =>
        Assert.True((await archive.AskAsync(query)).TryGetProperty("data", out _));

    /// <summary>The last fragment stands in 81 places, by three ways down at each of four levels. No object has both
    /// fields of a name, which only comparing each place with each other tells.</summary>
    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "TOO_MANY_COMPARISONS")]
    public async Task AFragmentThatIsSpreadInManyPlacesIsComparedSoOftenAtMost(int names, string? code)
    {
        const int Levels = 4;
        var document = new StringBuilder($"{{ search(query: \"\", first: 1) {{ nodes {{ ...L{Levels} }} }} }}");
        for (var level = Levels; level > 0; level--)
        {
            var inner = $"country {{ entries(first: 1) {{ nodes {{ ...L{level - 1} }} }} }}";
            document.Append(
                $" fragment L{level} on Document {{ {inner} ... on Entry {{ {inner} }}"
                + $" ... on Summary {{ {inner} }} }}");
        }

        string Fields(string field) => string.Concat(Enumerable.Range(0, names).Select(name => $"n{name}: {field} "));
        document.Append(
            $" fragment L0 on Document {{ ... on Entry {{ {Fields("title")}}} ... on Summary {{ {Fields("url")}}} }}");
        var answer = await archive.AskAsync(document.ToString());

        Assert.Equal(code, answer.TryGetProperty("errors", out var errors) ? errors[0].Code() : null);
    }

    public void Dispose() => archive.Dispose();
}
