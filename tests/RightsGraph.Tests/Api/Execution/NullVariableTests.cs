using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>A variable with a default may stand where null may not, and still be null.</summary>
public sealed class NullVariableTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a"));

    [Theory]
    [InlineData("query($v: ID = \"a\") { x: node(id: $v) { id } }", "ID!")]
    [InlineData("query($v: ID = \"a\") { archive { version } x: nodes(ids: [$v]) { id } }", "ID!")]
    [InlineData("query($v: EntrySortInput = {}) { x: entries(order: [$v]) { totalCount } }", "EntrySortInput!")]
    [InlineData(
        "query($v: EntryFilterInput = {}) { x: entries(where: {and: [{}, $v]}) { totalCount } }",
        "EntryFilterInput!")]
    [InlineData("query($v: EntryFilterInput = {}) { x: entries(where: {or: [$v]}) { totalCount } }",
        "EntryFilterInput!")]
    [InlineData("query($v: Int = 1) { x: suggest(prefix: \"\", first: $v) { text } }", "Int!")]
    [InlineData("query($v: Int = null) { x: suggest(prefix: \"\", first: $v) { text } }", "Int!")]
    public async Task NullIsAnErrorOfTheFieldAtTheVariable(string query, string type)
    {
        // The second time the document is known to be valid.
        foreach (var _ in new[] { 1, 2 })
        {
            var error = (await archive.AskAsync(query, new { v = (object?)null })).Error();

            Assert.Equal("BAD_VARIABLE", error.Code());
            Assert.Equal(
                $"The variable `$v` is null where a value of type {type} is expected.", error.Message());
            Assert.Equal("x", error.Path());
            Assert.Equal(
                query.LastIndexOf("$v", StringComparison.Ordinal) + 1,
                error.At("locations", 0, "column").GetInt32());
        }
    }

    [Theory]
    [InlineData("query($v: ID = \"a\") { archive { version } x: node(id: $v) @include(if: false) { id } }")]
    [InlineData("query($v: ID = \"a\") { archive { version } ... @skip(if: true) { x: nodes(ids: [$v]) { id } } }")]
    public async Task WhatIsNotReachedIsNoError(string query) => Assert.Equal(
        """{"archive":{"version":1}}""",
        (await archive.AskAsync(query, new { v = (object?)null })).At("data").GetRawText());

    [Theory]
    [InlineData("@include(if: $v) @skip(if: true)", true)]
    [InlineData("@skip(if: true) @include(if: $v)", true)]
    [InlineData("@include(if: false) @skip(if: $v)", false)]
    [InlineData("@skip(if: false) @include(if: $v)", false)]
    public async Task SkipIsLookedAtFirstWhereverItStands(string conditions, bool isLeftOut)
    {
        var answer = await archive.AskAsync(
            $"query($v: Boolean = true) {{ archive {{ version builtAt {conditions} }} }}", new { v = (object?)null });

        if (isLeftOut)
        {
            Assert.Equal("""{"archive":{"version":1}}""", answer.At("data").GetRawText());
        }
        else
        {
            Assert.Equal("BAD_VARIABLE", answer.Error().Code());
        }
    }

    [Theory]
    [InlineData("query($v: Boolean = true) { a: archive { version @include(if: $v) } b: archive { version } }", "")]
    [InlineData(
        "query($v: Boolean = true) { countries { nodes { id ... @skip(if: $v) { code } } } }", "countries.nodes.0")]
    [InlineData("query($v: Boolean = true) { archive { version } country(code: \"KAZ\") @skip(if: $v) { id } }", null)]
    public async Task AConditionThatIsNullIsAnErrorOfTheFieldWhoseSelectionItStandsIn(string query, string? path)
    {
        var error = (await archive.AskAsync(query, new { v = (object?)null })).Error();

        Assert.Equal("BAD_VARIABLE", error.Code());
        Assert.Equal(query.IndexOf("$v", 10, StringComparison.Ordinal) + 1,
            error.At("locations", 0, "column").GetInt32());
        Assert.Equal(path is null ? "" : path.Length == 0 ? "a" : path, error.Path());
    }

    public void Dispose() => archive.Dispose();
}
