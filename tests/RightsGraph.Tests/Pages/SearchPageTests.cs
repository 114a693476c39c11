using System.Net;
using AngleSharp.Dom;
using static RightsGraph.Tests.Pages.PageServerUnderTest;

namespace RightsGraph.Tests.Pages;

public sealed class SearchPageTests(PageServerUnderTest server) : IClassFixture<PageServerUnderTest>
{
    [Fact]
    public async Task HitsStandWithTheirCountInTheHeading()
    {
        var page = await server.OpenAsync("/search?q=torture+Egypt");

        Assert.Equal("51 texts on torture Egypt", Text(page, "h1"));
        Assert.Equal("torture Egypt", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Equal(20, page.QuerySelectorAll("ol.hits > li").Length);
        Assert.StartsWith("torture Egypt: 51 texts", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarksAreElementsWithoutAttributes()
    {
        var page = await server.OpenAsync("/search?q=journalists");

        var marks = page.QuerySelectorAll("mark");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Empty(mark.Attributes));
        Assert.All(marks, mark => Assert.Equal("journalists", mark.TextContent));
    }

    [Fact]
    public async Task EveryConditionIsSeenAndGoesAwayByItsLink()
    {
        var page = await server.OpenAsync("/search?q=torture&country=SAU&year=2018");

        Assert.Equal("Saudi Arabia", page.QuerySelector(".conditions bdi")!.TextContent);
        var without = page.QuerySelectorAll(".conditions a")
            .Select(link => Target("/search", link)).ToArray();
        Assert.Equal(
            ["/search?q=torture&year=2018", "/search?q=torture&country=SAU", "/search?q=torture"], without);
        Assert.Equal(
            ["country", "year"],
            page.QuerySelectorAll("form.box input[type=hidden]").Select(field => field.GetAttribute("name")!));
    }

    [Fact]
    public async Task AKeptPageIsNotThatOfAnAddressWhoseValueLooksLikeTwoParameters()
    {
        // Asked again, a page comes from the cache.
        for (var time = 0; time < 3; time++)
        {
            var page = await server.OpenAsync("/search?q=torture%0Acountry%3DSAU");
            Assert.Null(page.QuerySelector(".conditions bdi"));
        }

        var narrowed = await server.OpenAsync("/search?q=torture&country=SAU");
        Assert.Equal("Saudi Arabia", narrowed.QuerySelector(".conditions bdi")!.TextContent);
    }

    [Fact]
    public async Task AFacetsLinkNarrowsAndItsChosenValueWidensAgain()
    {
        var page = await server.OpenAsync("/search?q=torture");
        var egypt = page.QuerySelectorAll("aside a").Single(link => link.TextContent.Trim() == "Egypt");

        var narrowed = await server.OpenAsync(Target("/search", egypt));

        Assert.StartsWith("28 texts", Text(narrowed, "h1"), StringComparison.Ordinal);
        var chosen = narrowed.QuerySelector("aside .chosen bdi")!.ParentElement!;
        Assert.Equal("/search?q=torture", Target("/search", chosen));
    }

    [Fact]
    public async Task TheNumberBesideAFacetIsWhatItsLinkFinds()
    {
        var page = await server.OpenAsync("/search?q=torture");
        foreach (var item in page.QuerySelectorAll("aside li").Where(item => item.QuerySelector(".n") is not null))
        {
            var found = await server.OpenAsync(Target("/search", item.QuerySelector("a")!));
            Assert.StartsWith(
                $"{item.QuerySelector(".n")!.TextContent} text", Text(found, "h1"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryYearIsALinkAndThePictureHasTheSameLinks()
    {
        var page = await server.OpenAsync("/search?q=women");

        var listed = page.QuerySelectorAll("ol.years a").Select(link => link.GetAttribute("href")).ToArray();
        Assert.Equal(23, listed.Length);
        Assert.Equal(listed, page.QuerySelectorAll("svg a").Select(link => link.GetAttribute("href")));
        var shown = await server.OpenAsync(Target("/search", page.QuerySelectorAll("ol.years a")[20]));
        Assert.StartsWith("1 text", Text(shown, "h1"), StringComparison.Ordinal);
        Assert.Equal("2018", shown.QuerySelector("ol.years .chosen a")!.TextContent);
        Assert.Equal(23, shown.QuerySelectorAll("ol.years a").Length);
    }

    [Fact]
    public async Task PagesLeadToTheEndAndBack()
    {
        var first = await server.OpenAsync("/search?q=torture");
        var next = Target("/search", first.QuerySelector(".pages a[rel=next]")!);
        var second = await server.OpenAsync(next);

        Assert.Contains("n=21", next, StringComparison.Ordinal);
        Assert.Equal("21", second.QuerySelector("ol.hits")!.GetAttribute("start"));
        var back = await server.OpenAsync(Target("/search", second.QuerySelector(".pages a[rel=prev]")!));
        Assert.Equal(Titles(first), Titles(back));
        Assert.Empty(Titles(first).Intersect(Titles(second)));
    }

    [Theory]
    [InlineData("after=nonsense")]
    [InlineData("before=nonsense&n=41")]
    public async Task AStaleCursorGivesTheFirstPageAndSaysSo(string cursor)
    {
        var page = await server.OpenAsync($"/search?q=torture&{cursor}");

        Assert.Contains("is gone", Text(page, ".notice"), StringComparison.Ordinal);
        Assert.Equal("1", page.QuerySelector("ol.hits")!.GetAttribute("start"));
        Assert.Equal("search?q=torture", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task NothingFoundTellsWhichConditionIsToBlame()
    {
        var page = await server.OpenAsync("/search?q=torture&country=EGY&year=1999");

        Assert.Equal("No text fits torture", Text(page, "h1"));
        Assert.Contains("without Egypt: 1 text", Text(page, "main"), StringComparison.Ordinal);
        Assert.Contains("without 1999: 28 texts", Text(page, "main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=SONG", "SONG")]
    [InlineData("year=then", "then")]
    [InlineData("from=yesterday", "yesterday")]
    public async Task AValueThatThereIsNotIsNamed(string condition, string value)
    {
        var page = await server.OpenAsync($"/search?q=torture&{condition}");

        Assert.Equal("No text fits torture", Text(page, "h1"));
        Assert.Contains(value, Text(page, ".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingAskedShowsAllTextsTheNewestFirst()
    {
        var page = await server.OpenAsync("/search?q=&country=&year=");

        Assert.StartsWith("All 65 texts", Text(page, "h1"), StringComparison.Ordinal);
        Assert.Equal("Newest first", page.QuerySelector(".sort [aria-current]")!.TextContent);
        Assert.DoesNotContain("Best first", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllValuesOfAFacetStandOnOnePage()
    {
        var page = await server.OpenAsync("/search?q=torture&list=country");

        var egypt = page.QuerySelectorAll("tbody a").Single(link => link.TextContent == "Egypt");
        Assert.Equal("/search?q=torture&country=EGY", Target("/search", egypt));
    }

    [Fact]
    public async Task AVeryLongQueryStandsWholeInTheBoxAndShortInTheHeading()
    {
        var query = string.Join(' ', Enumerable.Repeat("torture", 400));
        var page = await server.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(query, page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.InRange(Text(page, "h1").Length, 20, 130);
    }

    [Fact]
    public async Task AnArabicTitleHasItsOwnDirection()
    {
        var page = await server.OpenAsync("/search?q=" + Uri.EscapeDataString("تعذيب"));

        var title = page.QuerySelector("ol.hits h2 a")!;
        Assert.Equal("auto", title.GetAttribute("dir"));
        Assert.Equal("ar", title.GetAttribute("lang"));
    }

    [Fact]
    public async Task TooLongAQueryIsAnErrorWithTheFormStillFilled()
    {
        var query = new string('a', 4_001);
        var page = await server.OpenAsync($"/search?q={query}", HttpStatusCode.BadRequest);

        Assert.Equal(query, page.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Contains("4000", Text(page, "[role=alert]"), StringComparison.Ordinal);
    }

    private static string[] Titles(IParentNode page) =>
        [.. page.QuerySelectorAll("ol.hits h2 a").Select(link => link.TextContent)];
}
