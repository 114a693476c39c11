using System.Text.Json;
using CsCheck;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class MarksFieldTests
{
    private const string Text = "Police tortured ten men. Torture is a crime; freedom of assembly is not.";

    private static readonly Gen<string> Query = Gen.OneOf(
        "torture", "+torture", "-torture", "\"freedom of assembly\"", "torture freedom", "tor*", "tortrue", "(",
        "police | men", "nothing", "", "title:torture", "text:torture", "Kazakhstan", "2014").Array[1, 3].Select(
            words => string.Join(' ', words));

    [Theory]
    [InlineData("torture", "tortured|Torture")]
    [InlineData("\"freedom of assembly\"", "freedom of assembly")]
    [InlineData("torture men", "tortured|men|Torture")]
    [InlineData("torture -police", "")]
    [InlineData("elections", "")]
    [InlineData("", "")]
    public async Task TheWordsOfAQueryAreMarkedInTheWholeText(string query, string expected)
    {
        using var archive = ArchiveUnderTest.Of([Summary("one", text: Text)], []);

        Assert.Equal(expected, string.Join('|', Marked(await MarksAsync(archive, query))));
    }

    [Fact]
    public async Task MarksAreInOrderAndApartAndThoseOfTheHighlights()
    {
        using var archive = ArchiveUnderTest.Of([Summary("one", text: Text)], []);
        foreach (var query in Query.Array[200].Single())
        {
            var marks = await MarksAsync(archive, query);
            var ends = marks.SelectMany(mark => new[] { mark.Start, mark.End }).ToArray();
            Assert.Equal(ends.Distinct().Order(), ends);
            Assert.All(ends, end => Assert.InRange(end, 0, Text.Length));

            var data = await archive.DataAsync(
                "query($query: String!) { search(query: $query, match: ANY) "
                    + "{ edges { highlights(fragmentSize: 2000) { field text spans { start end } } } } }",
                new { query });
            var highlighted = data.GetProperty("search").GetProperty("edges").EnumerateArray()
                .SelectMany(edge => edge.GetProperty("highlights").EnumerateArray())
                .Where(highlight => highlight.GetProperty("field").GetString() == "TEXT")
                .SelectMany(highlight => highlight.GetProperty("spans").EnumerateArray().Select(Span));
            Assert.Equal(highlighted, marks);
        }
    }

    private static async Task<(int Start, int End)[]> MarksAsync(ArchiveUnderTest archive, string query)
    {
        var data = await archive.DataAsync(
            "query($query: String!) { summaries { nodes { marks(query: $query) { start end } } } }", new { query });
        return
        [
            .. data.GetProperty("summaries").GetProperty("nodes")[0].GetProperty("marks").EnumerateArray().Select(Span),
        ];
    }

    private static (int Start, int End) Span(JsonElement span) =>
        (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());

    private static IEnumerable<string> Marked(IEnumerable<(int Start, int End)> marks) =>
        marks.Select(mark => Text[mark.Start..mark.End]);
}
