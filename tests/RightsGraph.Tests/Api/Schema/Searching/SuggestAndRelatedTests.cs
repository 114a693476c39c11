using System.Text.Json;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class SuggestAndRelatedTests : IDisposable
{
    private readonly ArchiveUnderTest archive = OperationsTests.SeedArchive();

    [Theory]
    [InlineData("suggest(prefix: \"ka\", first: 0) { text }", "`first` is 0; expected 1 to 50.")]
    [InlineData("suggest(prefix: \"ka\", first: 51) { text }", "`first` is 51; expected 1 to 50.")]
    [InlineData("entries { nodes { related(first: 0) { id } } }", "`first` is 0; expected 1 to 20.")]
    [InlineData("summaries { nodes { related(first: 21) { id } } }", "`first` is 21; expected 1 to 20.")]
    public async Task ASizeOutsideItsRangeIsAnErrorThatNamesIt(string field, string expected)
    {
        var error = (await archive.AskAsync($"{{ {field} }}")).GetProperty("errors")[0];
        Assert.Equal(expected, error.GetProperty("message").GetString());
        Assert.Equal("OUT_OF_RANGE", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task ACountryComesWithTheNumberOfItsTexts()
    {
        var data = await archive.DataAsync("{ suggest(prefix: \"kasakh\") { text kind count } }");
        Assert.Equal(
            """{"text":"Kazakhstan","kind":"COUNTRY","count":12}""", data.GetProperty("suggest")[0].GetRawText());
    }

    [Fact]
    public async Task ACountryIsGivenAndAWordIsNone()
    {
        var data = await archive.DataAsync("{ suggest(prefix: \"ka\", first: 50) { kind country { code } } }");
        Assert.All(data.At("suggest").EnumerateArray(), suggestion => Assert.Equal(
            suggestion.At("kind").GetString() == "COUNTRY" ? "{\"code\":\"KAZ\"}" : "null",
            suggestion.At("country").GetRawText()));
        Assert.Contains(data.At("suggest").EnumerateArray(), found => found.At("kind").GetString() == "COUNTRY");
        Assert.Contains(data.At("suggest").EnumerateArray(), found => found.At("kind").GetString() == "TERM");
    }

    [Fact]
    public async Task FiveAreRelatedUnlessAskedOtherwiseAndNoneToWhatSaysNothing()
    {
        var data = await archive.DataAsync("{ summaries { nodes { id related { id ... on Summary { position } } } } }");
        foreach (var summary in data.GetProperty("summaries").GetProperty("nodes").EnumerateArray())
        {
            var related = summary.GetProperty("related").EnumerateArray().Select(Id).ToList();
            Assert.Equal(5, related.Distinct().Count());
            Assert.DoesNotContain(Id(summary), related);
        }

        static string Id(JsonElement node) => node.GetProperty("id").GetString()!;
    }

    public void Dispose() => archive.Dispose();
}
