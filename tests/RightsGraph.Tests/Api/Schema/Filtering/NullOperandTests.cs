using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>Where null is no operand, the field is null with an error, and its siblings are answered.</summary>
public sealed class NullOperandTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a", title: "a"), Summary("s"));

    [Theory]
    [InlineData("entries", "{title: null}")]
    [InlineData("entries", "{date: null}")]
    [InlineData("entries", "{country: null}")]
    [InlineData("entries", "{not: null}")]
    [InlineData("entries", "{title: {in: null}}")]
    [InlineData("entries", "{title: {nin: null}}")]
    [InlineData("entries", "{title: {contains: null}}")]
    [InlineData("entries", "{title: {ncontains: null}}")]
    [InlineData("entries", "{title: {startsWith: null}}")]
    [InlineData("entries", "{title: {nstartsWith: null}}")]
    [InlineData("entries", "{title: {endsWith: null}}")]
    [InlineData("entries", "{title: {nendsWith: null}}")]
    [InlineData("entries", "{title: {ieq: null}}")]
    [InlineData("entries", "{title: {icontains: null}}")]
    [InlineData("entries", "{title: {istartsWith: null}}")]
    [InlineData("entries", "{title: {iendsWith: null}}")]
    [InlineData("summaries", "{year: {gt: null}}")]
    [InlineData("summaries", "{year: {ngt: null}}")]
    [InlineData("summaries", "{year: {gte: null}}")]
    [InlineData("summaries", "{year: {ngte: null}}")]
    [InlineData("summaries", "{year: {lt: null}}")]
    [InlineData("summaries", "{year: {nlt: null}}")]
    [InlineData("summaries", "{year: {lte: null}}")]
    [InlineData("summaries", "{year: {nlte: null}}")]
    [InlineData("entries", "{kind: {in: null}}")]
    [InlineData("countries", "{entries: null}")]
    [InlineData("countries", "{entries: {any: null}}")]
    [InlineData("countries", "{entries: {some: null}}")]
    [InlineData("countries", "{entries: {none: null}}")]
    [InlineData("countries", "{entries: {all: null}}")]
    [InlineData("entries", "{or: [{title: {contains: null}}]}")]
    [InlineData("entries", "{and: [{not: {country: {summaries: {some: {text: {startsWith: null}}}}}}]}")]
    public async Task NullIsNoOperandThere(string list, string where) => await FailsAsync(list, where);

    [Theory]
    [InlineData("countries", "code")]
    [InlineData("countries", "alpha2")]
    [InlineData("countries", "name")]
    [InlineData("countries", "region")]
    [InlineData("summaries", "position")]
    [InlineData("summaries", "text")]
    [InlineData("summaries", "language")]
    [InlineData("entries", "date")]
    [InlineData("entries", "year")]
    [InlineData("entries", "kind")]
    [InlineData("entries", "language")]
    public async Task WhatIsNeverNullIsNotComparedWithNull(string list, string field)
    {
        await FailsAsync(list, $"{{{field}: {{eq: null}}}}");
        await FailsAsync(list, $"{{{field}: {{neq: null}}}}");
        if (field != "kind")
        {
            await FailsAsync(list, $"{{{field}: {{in: [null]}}}}");
            await FailsAsync(list, $"{{{field}: {{nin: null}}}}");
        }
    }

    [Theory]
    [InlineData("countries", "subregion")]
    [InlineData("summaries", "title")]
    [InlineData("summaries", "year")]
    [InlineData("entries", "title")]
    [InlineData("entries", "text")]
    public async Task WhatCanBeNullIsComparedWithNull(string list, string field)
    {
        foreach (var operations in new[] { "{eq: null}", "{neq: null}", "{in: [null]}", "{nin: [null]}" })
        {
            await archive.DataAsync($"{{ {list}(where: {{{field}: {operations}}}) {{ totalCount }} }}");
        }
    }

    [Theory]
    [InlineData("{kind: {in: [null]}}")]
    [InlineData("{kind: {nin: [NEWS, null]}}")]
    [InlineData("{or: [null]}")]
    [InlineData("{and: [{}, null]}")]
    public async Task ANullWhereTheSchemaHasNoneIsARequestError(string where) =>
        Assert.True((await archive.AskAsync($"{{ entries(where: {where}) {{ totalCount }} }}")).IsRefused());

    [Fact]
    public async Task TheErrorNamesTheOperatorThatWasWrittenAndWhatItTakes()
    {
        var answer = await archive.AskAsync("{ entries(where: {title: {ncontains: null}}) { totalCount } }");

        var error = answer.Error();
        Assert.Equal(
            "`ncontains` of StringOperationFilterInput is null; expected a value of type String!.", error.Message());
        Assert.Equal("String!", error.At("extensions", "expectedType").GetString());
        Assert.Equal("StringOperationFilterInput", error.At("extensions", "filterType").GetString());
    }

    [Fact]
    public async Task TheErrorOfAListSaysThatItHoldsANull()
    {
        var answer = await archive.AskAsync("{ countries(where: {code: {nin: [\"KAZ\", null]}}) { totalCount } }");

        Assert.Equal(
            "`nin` of StringOperationFilterInput holds a null, and what it tests is never null; "
            + "expected a list of type [String!].",
            answer.Error().Message());
    }

    [Fact]
    public async Task SiblingsAreAnswered()
    {
        var answer = await archive.AskAsync(
            "{ bad: entries(where: {title: {contains: null}}) { totalCount } good: entries { totalCount } }");

        Assert.Equal("bad", answer.Error().Path());
        Assert.Equal("""{"bad":null,"good":{"totalCount":1}}""", answer.At("data").GetRawText());
    }

    public void Dispose() => archive.Dispose();

    private async Task FailsAsync(string list, string where)
    {
        var answer = await archive.AskAsync($"{{ {list}(where: {where}) {{ totalCount }} }}");

        Assert.Equal("HC0026", answer.Error().Code());
        Assert.Equal(list, answer.Error().Path());
        Assert.Equal($$"""{"{{list}}":null}""", answer.At("data").GetRawText());
    }
}
