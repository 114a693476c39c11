using System.Text.Json;
using CsCheck;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;
using static RightsGraph.Tests.Pages.PageServerUnderTest;

namespace RightsGraph.Tests.Pages;

/// <summary>Whatever a text of the archive holds is shown as text. Imports clean most of it away, so these texts come
/// into the archive past them.</summary>
public sealed class HostileTextTests
{
    private const int Count = 100;

    private static readonly Gen<string> Piece = Gen.OneOf(
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</mark>", "<mark>", "</p></article></main>",
        "<!--", "-->", "<style>*{display:none}</style>", "<svg/onload=alert(1)>", "javascript:alert(1)", "\"", "'",
        "&amp;", "&lt;", "&#x3c;", "&", "<", ">", "{{7*7}}", "@(1+1)", "<a href=//evil.example>", "]]>", "torture",
        " ", "Egypt", "\u202e", "\u200f", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>",
        "العربية", "😀");

    private static readonly Gen<string> Text =
        Piece.Array[1, 8].Select(pieces => string.Join(' ', pieces) + " torture");

    [Fact]
    public async Task EveryTextIsShownAsItStands()
    {
        await using var server = await ServerUnderTest.StartAsync(("page.txt", "• Kazakhstan, Kazakhstan."));
        var texts = Text.Array[Count].Single();
        using var archive = ArchiveUnderTest.Of(
            texts.Select((text, i) => Summary($"javascript:{text}{i}", position: i + 1, title: text, text: text)), []);
        server.Publish(archive);

        foreach (var address in new[] { "/", "/search?q=torture", "/search?q=%3Cmark%3E", "/search", "/countries/KAZ" })
        {
            await AssertHasOnlyOurElementsAsync(server, address);
        }

        using var answer = JsonDocument.Parse(await server.Http.GetStringAsync("/countries/KAZ.json"));
        foreach (var summary in answer.RootElement.GetProperty("data").GetProperty("country").GetProperty("summaries")
            .GetProperty("nodes").EnumerateArray())
        {
            var title = summary.GetProperty("title").GetString()!;
            var address = $"/texts/{summary.GetProperty("id").GetString()}?q=torture";
            var page = await AssertHasOnlyOurElementsAsync(server, address);
            Assert.Equal(Spaced(title), PageServerUnderTest.Text(page, "h1"));
            Assert.Equal(Spaced(title) + "¶", PageServerUnderTest.Text(page, "#p1"));
        }
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> AssertHasOnlyOurElementsAsync(
        ServerUnderTest server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html");
        using var response = await server.Http.SendAsync(request);
        EveryPageTests.AssertIsSafe(response);
        var page = Parse(await response.Content.ReadAsStringAsync());
        EveryPageTests.AssertIsWhole(page);
        EveryPageTests.AssertStaysHere(page, address);
        Assert.DoesNotContain(
            page.QuerySelectorAll("a"),
            link => link.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        return page;
    }
}
