using System.Net;
using AngleSharp.Dom;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Pages.PageServerUnderTest;

namespace RightsGraph.Tests.Pages;

/// <summary>What holds for each page and each of its states.</summary>
public sealed class EveryPageTests(PageServerUnderTest server) : IClassFixture<PageServerUnderTest>
{
    /// <summary>Elements that the pages are made of; a text of the archive can add none.</summary>
    private static readonly HashSet<string> Own =
    [
        "html", "head", "meta", "title", "link", "script", "body", "nav", "a", "header", "p", "ul", "li", "ol", "div",
        "main", "aside", "footer", "h1", "h2", "h3", "form", "search", "input", "label", "button", "span", "bdi", "svg",
        "rect", "path", "circle", "mark", "details", "summary", "article", "section", "time", "table", "thead", "tbody",
        "tr", "th", "td", "dl", "dt", "dd", "textarea", "strong", "code", "pre",
    ];

    private static readonly string[] Addressed = ["href", "src", "action", "data-suggest"];

    public static TheoryData<string> Addresses => new()
    {
        "/",
        "/search",
        "/search?q=torture",
        "/search?q=torture&country=SAU&year=2018",
        "/search?q=torture&list=country",
        "/search?q=nothing-has-this-word",
        "/search?q=title&country=SDN",
        "/search?q=torture&after=x",
        "/search.graphql?q=torture",
        "/start.graphql",
        "/countries",
        "/countries?by=name",
        "/countries/EGY",
        "/countries/sa",
        "/countries/TUV",
        "/countries/SDN",
        "/sources",
        "/how-to-search",
        "/about",
        "/countries/XYZ",
        "/texts/entry_0",
        "/nothing/here",
        "/nothing/here/at/all?q=torture",
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task APageIsWholeAndSafe(string address)
    {
        using var response = await server.GetAsync(address);
        AssertIsSafe(response);
        var page = Parse(await response.Content.ReadAsStringAsync());
        AssertIsWhole(page);
        AssertStaysHere(page, address);
    }

    [Fact]
    public async Task AllThatIsLinkedIsThere()
    {
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(open);
        const int Most = 400;
        while (open.TryDequeue(out var address) && seen.Count < Most)
        {
            using var response = await server.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = Parse(await response.Content.ReadAsStringAsync());
            AssertIsWhole(page);
            AssertStaysHere(page, address);
            foreach (var link in page.QuerySelectorAll("[href], [src]")
                .Where(link => link.GetAttribute("rel")?.Contains("external", StringComparison.Ordinal) != true)
                .Select(link => Resolve(address, link.GetAttribute("href") ?? link.GetAttribute("src")!))
                .Where(link => !link.StartsWith("/graphql", StringComparison.Ordinal) && seen.Add(link)))
            {
                open.Enqueue(link);
            }
        }

        Assert.InRange(seen.Count, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=torture")]
    [InlineData("/nothing/here")]
    public async Task NoAddressIsMadeFromTheHost(string address)
    {
        using var response = await server.GetAsync(address, request =>
        {
            request.Headers.Host = "evil.example";
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            request.Headers.Add("Forwarded", "host=evil.example");
        });

        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", response.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AbsoluteLinksAreMadeFromTheSetting()
    {
        await using var other = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Pages:Address"] = "https://archive.example/hr/" },
            ("page.txt", "• Kazakhstan, Kazakhstan."));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/countries/KAZ");
        using var response = await other.Http.SendAsync(request);
        var page = Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(
            "https://archive.example/hr/countries/KAZ",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("../", page.QuerySelector(".name a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task PagesCanBeTurnedOff()
    {
        await using var other = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Pages:Enabled"] = "false" }, ("page.txt", "• Kazakhstan, Kazakhstan."));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept", "text/html");

        using var start = await other.Http.SendAsync(request);
        using var search = await other.Http.GetAsync("/search");

        Assert.Equal("graphql/", start.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, search.StatusCode);
    }

    [Fact]
    public async Task AProgramFindsNoPageAtTheRoot()
    {
        using var response = await server.Http.GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/search?q=torture")]
    [InlineData("/countries/EGY")]
    [InlineData("/search.json?q=torture")]
    public async Task APageThatIsKeptIsNotSentAgain(string address)
    {
        using var first = await server.GetAsync(address);
        using var again = await server.GetAsync(
            address, request => request.Headers.TryAddWithoutValidation("If-None-Match", $"{first.Headers.ETag}"));
        using var third = await server.GetAsync(
            address, request => request.Headers.TryAddWithoutValidation("If-None-Match", $"{first.Headers.ETag}"));

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.DoesNotContain("no-store", $"{first.Headers.CacheControl}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadGivesTheHeadersAlone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/search?q=torture");
        using var response = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    internal static void AssertIsSafe(HttpResponseMessage response)
    {
        Assert.InRange((int)response.StatusCode, 200, 499);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    internal static void AssertIsWhole(IDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector(".name a[href]"));
        Assert.NotNull(page.QuerySelector("nav a[href$=countries]"));

        var ids = page.All.Select(element => element.Id ?? "").Where(id => id.Length > 0).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']"),
            link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(
            page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"),
            element => Assert.Contains(
                element.GetAttribute("aria-labelledby") ?? element.GetAttribute("aria-describedby")!, ids));
        Assert.All(
            page.QuerySelectorAll("input:not([type=hidden]), textarea"),
            field => Assert.Contains(
                page.QuerySelectorAll("label"), label => label.GetAttribute("for") == field.Id));
    }

    /// <summary>Nothing is inline, nothing comes from elsewhere, and only our own elements stand there.</summary>
    internal static void AssertStaysHere(IDocument page, string address)
    {
        Assert.All(page.All, element => Assert.Contains(element.LocalName, Own));
        Assert.All(page.All, element => Assert.DoesNotContain(
            element.Attributes,
            attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(
            page.QuerySelectorAll("script"),
            script => Assert.True(script.TextContent.Length == 0 && script.HasAttribute("src")));
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes.Where(attribute => Addressed.Contains(attribute.Name)))
            {
                var target = new Uri(new Uri(new Uri("http://host"), address), attribute.Value);
                Assert.True(
                    target.Host == "host"
                    || (element.LocalName == "a"
                        && target.Scheme is "http" or "https"
                        && element.GetAttribute("rel")!.Contains("noopener", StringComparison.Ordinal)),
                    $"{address}: {attribute.Value}");
            }
        }
    }

    private static string Resolve(string page, string link) =>
        new Uri(new Uri(new Uri("http://host"), page), link).PathAndQuery;
}
