using RightsGraph.Archive.Countries;
using RightsGraph.Tests.Api;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Countries;

/// <summary>The World is where texts stand whose source says that they are about no country.</summary>
public sealed class WorldTests
{
    [Fact]
    public void TheWorldIsARegionOfItsOwnWithoutASubregion()
    {
        var world = CountryTable.World;
        Assert.Equal(("XWW", "XW", "World", "World", null),
            (world.Code, world.Alpha2, world.Name, world.Region, world.Subregion));
        Assert.True(world.IsWorld);
        Assert.Equal("World", Assert.Single(CountryTable.Default.All, country => country.IsWorld).Name);
    }

    [Theory]
    [InlineData("World")]
    [InlineData("world")]
    [InlineData("xww")]
    [InlineData("XW")]
    public void ASourceMaySayThatATextIsAboutTheWorld(string country) =>
        Assert.True(Assert.Single(Reader.Lines(
            $$"""{"type": "summary", "text": "x", "language": "en", "country": "{{country}}"}""").Summaries)
            .Country.IsWorld);

    [Fact]
    public void NoTextNamesIt()
    {
        Assert.Empty(CountryNameMatcher.Default.MentionsIn("The World, the world and a Global report of XWW."));
        Assert.False(CountrySynonyms.Default.IsName("World"));
        Assert.Empty(CountrySynonyms.Default.NamesOfCode("XWW"));
    }

    [Fact]
    public async Task ASearchForTheWordIsNoSearchForTheCountryAndTheCodeIs()
    {
        using var archive = ArchiveUnderTest.Read(("a.jsonl", """
            {"type": "summary", "country": "Chad", "text": "The world looks on.", "language": "en"}
            {"type": "summary", "country": "World", "text": "Torture is everywhere.", "language": "en"}
            """));
        var data = await archive.DataAsync("""
            {
              word: search(query: "world") { nodes { text } understoodAs { normalized } }
              code: search(query: "country:XWW") { nodes { text } }
              where: search(query: "", where: {country: {eq: "XWW"}}) { nodes { text } }
              region: search(query: "", where: {region: {eq: "World"}}) { nodes { text } }
              country(code: "xw") { name subregion summaries { totalCount } }
              suggest(prefix: "worl") { text kind }
            }
            """);
        Assert.Equal("world", data.At("word", "understoodAs", "normalized").GetString());
        Assert.Contains("The world looks on.", data.At("word", "nodes").ToString(), StringComparison.Ordinal);
        foreach (var list in new[] { "code", "where", "region" })
        {
            Assert.Equal("Torture is everywhere.", data.At(list, "nodes", 0, "text").GetString());
            Assert.Equal(1, data.At(list, "nodes").GetArrayLength());
        }

        Assert.Equal(1, data.At("country", "summaries", "totalCount").GetInt32());
        Assert.DoesNotContain("COUNTRY", data.At("suggest").ToString(), StringComparison.Ordinal);
    }
}
