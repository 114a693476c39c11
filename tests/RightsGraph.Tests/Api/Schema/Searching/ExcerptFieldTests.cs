using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class ExcerptFieldTests : IDisposable
{
    private const string Text = "In the beginning there was a law about the press. Then the police beat a journalist.";

    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("s", title: "Journalists", text: Text),
        Entry("e", title: "Press", text: Text),
        Entry("none", title: "Journalist"));

    [Fact]
    public async Task OfAHitItShowsTheQueryAndElseTheBeginning()
    {
        var data = await archive.DataAsync("""
            {
              journalist: search(query: "journalist", where: {type: {eq: ENTRY}}, order: NEWEST) {
                nodes { url ...Short }
                edges { node { url ...Short related { ...Short } country { entries { nodes { ...Short } } } } }
              }
              law: search(query: "law", where: {type: {eq: ENTRY}}) { edges { node { url ...Short } } }
              entries { nodes { url ...Short } }
              summaries { nodes { excerpt whole: excerpt(length: 2000) } }
            }
            fragment Short on Document { excerpt(length: 40) }
            """);

        const string Journalist = "Then the police beat a journalist.";
        const string Beginning = "In the beginning there was a law about";
        var found = data.At("journalist", "nodes").EnumerateArray().ToDictionary(
            node => node.At("url").GetString()!, node => node.At("excerpt").GetString());
        Assert.Equal(Journalist, found["e"]);
        Assert.Null(found["none"]);
        var edge = data.At("journalist", "edges").EnumerateArray()
            .Single(edge => edge.At("node", "url").GetString() == "e").At("node");
        Assert.Equal(Journalist, edge.At("excerpt").GetString());
        Assert.Equal(Beginning, edge.At("related", 0, "excerpt").GetString());
        Assert.Contains(Beginning, edge.At("country", "entries").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("law", data.At("law", "edges", 0, "node", "excerpt").GetString(), StringComparison.Ordinal);
        Assert.Contains(Beginning, data.At("entries").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Journalist, data.At("entries").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Text, data.At("summaries", "nodes", 0, "excerpt").GetString());
        Assert.Equal(Text, data.At("summaries", "nodes", 0, "whole").GetString());
    }

    [Theory]
    [InlineData(19)]
    [InlineData(2_001)]
    public async Task ALengthOutsideItsRangeIsAnError(int length)
    {
        var answer = await archive.AskAsync($"{{ summaries {{ nodes {{ excerpt(length: {length}) }} }} }}");

        Assert.Equal("OUT_OF_RANGE", answer.Error().Code());
        Assert.Equal($"`length` is {length}; expected 20 to 2000.", answer.Error().Message());
        Assert.Equal("summaries.nodes.0.excerpt", answer.Error().Path());
    }

    [Theory]
    [InlineData("", "TITLE TEXT")]
    [InlineData("(in: null)", "TITLE TEXT")]
    [InlineData("(in: TEXT)", "TEXT")]
    [InlineData("(in: [TITLE])", "TITLE")]
    [InlineData("(in: [TEXT, TITLE])", "TITLE TEXT")]
    [InlineData("(in: COUNTRY)", "")]
    [InlineData("(in: [])", "")]
    public async Task HighlightsAreOfTheFieldsThatAreAskedFor(string arguments, string fields)
    {
        var data = await archive.DataAsync(
            "{ search(query: \"journalist\", where: {type: {eq: SUMMARY}}) "
            + $"{{ edges {{ highlights{arguments} {{ field html }} }} }} }}");

        var highlights = data.At("search", "edges", 0, "highlights").EnumerateArray().ToArray();
        Assert.Equal(
            fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            highlights.Select(highlight => highlight.At("field").GetString()).Order());
        Assert.All(highlights, highlight =>
            Assert.Contains("<mark>", highlight.At("html").GetString(), StringComparison.Ordinal));
    }

    public void Dispose() => archive.Dispose();
}
