using System.Net;
using System.Text.Json;
using static RightsGraph.Tests.Pages.PageServerUnderTest;

namespace RightsGraph.Tests.Pages;

public sealed class TextPageTests(PageServerUnderTest server) : IClassFixture<PageServerUnderTest>
{
    [Fact]
    public async Task FromASearchToATextAndBackToTheHit()
    {
        var results = await server.OpenAsync("/search?q=torture&country=EGY");
        var hit = results.QuerySelectorAll("ol.hits > li")[4];
        var address = Target("/search", hit.QuerySelector("h2 a")!);

        var text = await server.OpenAsync(address);

        Assert.Equal(Text(hit, "h2"), Text(text, "h1"));
        Assert.Equal("torture", text.QuerySelector("input[name=q]")!.GetAttribute("value"));
        var back = text.QuerySelector(".back a")!;
        Assert.Equal("../search?q=torture&country=EGY#hit-5", back.GetAttribute("href"));
        Assert.NotNull(results.GetElementById("hit-5"));
    }

    [Fact]
    public async Task ATextShowsWhatItsSourceStates()
    {
        var text = await server.OpenAsync(await AddressOfAsync("arrests on day 7", "REPORT"));

        Assert.Equal("Egypt: arrests on day 7", Text(text, "h1"));
        Assert.Equal("7 May 2018", Text(text, "dl.facts time"));
        Assert.Equal(
            "https://news.example/7", text.QuerySelector("dl.facts a[rel~=external]")!.GetAttribute("href"));
        Assert.Contains("states no licence", Text(text, "dl.facts"), StringComparison.Ordinal);
        Assert.Equal("Police in Egypt arrested 7 journalists, who spoke of torture in prison.¶", Text(text, "#p1"));
        Assert.Equal(5, text.QuerySelectorAll(".related li").Length);
    }

    [Fact]
    public async Task AnotherCountryThatATextNamesIsALink()
    {
        var text = await server.OpenAsync(await AddressOfAsync("\"Saudi Arabia 2018\"", kind: null));

        var mention = text.QuerySelector("article a.mention")!;
        Assert.Equal("Egypt", mention.TextContent);
        Assert.Equal("../countries/EGY", mention.GetAttribute("href"));
        Assert.Equal(2, text.QuerySelectorAll("article p").Length);
    }

    [Fact]
    public async Task ARightToLeftTextHasItsDirectionAndThePageItsOwn()
    {
        var text = await server.OpenAsync(await AddressOfAsync("تعذيب", "LETTER"));

        Assert.Equal("ltr", text.DocumentElement.GetAttribute("dir"));
        Assert.Equal("rtl", text.QuerySelector("article")!.GetAttribute("dir"));
        Assert.Equal("ar", text.QuerySelector("article")!.GetAttribute("lang"));
        Assert.All(text.QuerySelectorAll("article p"), line => Assert.Equal("auto", line.GetAttribute("dir")));
    }

    [Fact]
    public async Task AnEntryWithoutTitleAndTextIsNamedByWhatIsKnown()
    {
        var page = await server.OpenAsync("/countries/KAZ");
        var link = page.QuerySelectorAll("#entries ~ ul a").Single(
            link => link.TextContent == "Entry, Kazakhstan, 18 March 2014");
        var text = await server.OpenAsync(Target("/countries/KAZ", link));

        Assert.Equal("Entry, Kazakhstan, 18 March 2014", Text(text, "h1"));
        Assert.Contains("only its date", Text(text, "article"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePassageOfAParagraphsLinkIsMarked()
    {
        var address = await AddressOfAsync("\"Saudi Arabia 2018\"", kind: null);
        var text = await server.OpenAsync(address);
        var link = Target(address, text.QuerySelector("#p2 .pilcrow")!);

        var marked = await server.OpenAsync(link);

        Assert.Equal("Egypt protested.", string.Concat(
            marked.QuerySelectorAll(".passage").Select(piece => piece.TextContent)));
        Assert.Equal("passage", marked.GetElementById("c")!.ClassName);
        Assert.Null(marked.QuerySelector(".notice"));
        Assert.Equal(".." + address, marked.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task TheWordsOfTheSearchThatLedHereAreMarked()
    {
        var address = await AddressOfAsync("arrests", "NEWS");
        var marked = await server.OpenAsync($"{address}?q=torture+journalists&hit=1");
        var plain = await server.OpenAsync(Target(address, marked.QuerySelectorAll(".marks a")[^1]));

        Assert.Equal(["journalists", "torture"], marked.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.StartsWith("2 marks in paragraphs 1", Text(marked, ".marks"), StringComparison.Ordinal);
        Assert.Empty(plain.QuerySelectorAll("mark"));
        Assert.Equal(
            marked.QuerySelector("#p1")!.TextContent.Trim(), plain.QuerySelector("#p1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("passage=0-5&h=00000000", "has changed")]
    [InlineData("passage=0-99999", "partly beyond")]
    [InlineData("passage=99998-99999", "beyond the text")]
    [InlineData("passage=5-1", "beyond the text")]
    public async Task APassageThatDoesNotHoldSaysSo(string passage, string note)
    {
        var text = await server.OpenAsync($"{await AddressOfAsync("arrests", "NEWS")}?{passage}");

        Assert.Contains(note, Text(text, ".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/texts/entry_0000000000000000")]
    [InlineData("/texts/country_EGY")]
    [InlineData("/texts/%F0%9F%98%80")]
    [InlineData("/sources/country_EGY")]
    [InlineData("/countries/QQQ")]
    [InlineData("/countries/a-very-long-name")]
    public async Task WhatIsNotThereIsAnErrorWithWaysOn(string address)
    {
        var page = await server.OpenAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("Not in this archive", Text(page, "h1"));
        Assert.NotNull(page.QuerySelector("input[name=q]"));
        Assert.NotNull(page.QuerySelector("main a[href$=countries]"));
    }

    private async Task<string> AddressOfAsync(string query, string? kind)
    {
        var condition = kind is null ? "type=SUMMARY" : $"kind={kind}";
        var address = $"/search.json?q={Uri.EscapeDataString(query)}&{condition}";
        using var answer = JsonDocument.Parse(await server.Http.GetStringAsync(address));
        var id = answer.RootElement.GetProperty("data").GetProperty("search").GetProperty("edges")[0]
            .GetProperty("node").GetProperty("id").GetString()!;
        return $"/texts/{id}";
    }
}
