using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Pages;

/// <summary>A server with a small archive of several countries, years, kinds and languages, and its pages as a browser
/// reads them.</summary>
public sealed class PageServerUnderTest : IAsyncLifetime
{
    private ServerUnderTest server = null!;

    public HttpClient Http => server.Http;

    internal ServerUnderTest Server => server;

    public async Task InitializeAsync() => server = await ServerUnderTest.StartAsync(
        ("kazakhstan.txt", File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))),
        ("reports.jsonl", string.Join('\n', Lines().Select(line => JsonSerializer.Serialize(line)))));

    public async Task DisposeAsync() => await server.DisposeAsync();

    /// <summary>Follows no redirect; the page must parse without an error of ours.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{address}: {response.StatusCode}\n{text}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return Parse(text);
    }

    public async Task<HttpResponseMessage> GetAsync(string address, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        prepare?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The address of a link of a page, from the root.</summary>
    public static string Target(string page, IElement link) =>
        new Uri(new Uri(new Uri("http://host"), page), link.GetAttribute("href")!).PathAndQuery;

    public static string Text(IParentNode page, string selector) => Spaced(page.QuerySelector(selector)!.TextContent);

    /// <summary>With one blank between words, as it is shown.</summary>
    public static string Spaced(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<object> Lines()
    {
        for (var year = 1998; year <= 2020; year++)
        {
            yield return new
            {
                type = "summary",
                country = "Saudi Arabia",
                year,
                title = $"Saudi Arabia {year}",
                text = $"In {year} women were not allowed to drive. Torture was reported.\nEgypt protested.",
                id = $"sau-{year}",
            };
        }

        for (var day = 1; day <= 28; day++)
        {
            yield return new
            {
                type = "entry",
                country = "Egypt",
                date = $"2018-05-{day:00}",
                kind = day % 2 == 0 ? "NEWS" : "REPORT",
                title = $"Egypt: arrests on day {day}",
                text = $"Police in Egypt arrested {day} journalists, who spoke of torture in prison.",
                url = $"https://news.example/{day}",
                id = $"egy-{day}",
            };
        }

        yield return new
        {
            type = "entry",
            country = "Egypt",
            date = "2019-02-03",
            kind = "LETTER",
            title = "رسالة إلى حكومة مصر: Human Rights Watch 2019",
            text = "تعذيب السجناء في مصر مستمر.\nيجب على الحكومة التحقيق.",
            language = "ar",
            id = "egy-ar",
        };
        yield return new
        {
            type = "entry",
            country = "Sudan",
            date = "2017-01-01",
            title = "Torture & trials",
            id = "sdn",
        };
    }
}
