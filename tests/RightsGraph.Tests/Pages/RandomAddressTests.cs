using System.Net;
using CsCheck;
using static RightsGraph.Tests.Pages.PageServerUnderTest;

namespace RightsGraph.Tests.Pages;

/// <summary>Whatever address someone types, or a form makes: no fault, and always a way back.</summary>
public sealed class RandomAddressTests(PageServerUnderTest server) : IClassFixture<PageServerUnderTest>
{
    private const int Count = 1_000;

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[0, 12],
        Gen.OneOf(
            "", "torture", "\"", "(", "~", "*", "-", "|", "<script>", "'\"><img>", "&amp;", "%00", "\0", "\uFFFF", "😀",
            "تعذيب", "2018", "0", "-1", "99999999999", "2018-13", "EGY", "egy", "NEWS", "country:EGY", "title:",
            "٢٠١٨"));

    private static readonly Gen<string> Path = Gen.OneOf(
        Gen.OneOf(
            "/", "/search", "/countries", "/countries/EGY", "/countries/eg", "/sources", "/how-to-search", "/about",
            "/search.json", "/search.graphql", "/countries/EGY.json", "/suggest.json", "/start.json", "/assets/x.css",
            "/search/", "/countries/EGY/"),
        Word.Select(word => "/countries/" + Uri.EscapeDataString(word)),
        Word.Select(word => "/texts/" + Uri.EscapeDataString(word)),
        Word.Select(word => "/sources/" + Uri.EscapeDataString(word)),
        Word.Select(word => "/" + Uri.EscapeDataString(word)));

    private static readonly Gen<string> Key = Gen.OneOf(
        Gen.OneOf(
            "q", "country", "region", "year", "from", "to", "kind", "type", "topic", "lang", "mentions", "publisher",
            "source", "match", "order", "fold", "after", "before", "n", "list", "by", "passage", "h", "hit", "prefix"),
        Word);

    private static readonly Gen<string> Query = Gen
        .Select(Key, Word, (key, value) => $"{Uri.EscapeDataString(key)}={Uri.EscapeDataString(value)}")
        .Array[0, 8]
        .Select(parameters => parameters.Length == 0 ? "" : "?" + string.Join('&', parameters));

    [Fact]
    public async Task NoAddressIsAFaultOrADeadEnd()
    {
        var addresses = Gen.Select(Path, Query, (path, query) => path + query).Array[Count].Single();
        foreach (var address in addresses)
        {
            using var response = await server.GetAsync(address);
            Assert.True((int)response.StatusCode is 200 or 400 or 404, $"{address}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                EveryPageTests.AssertIsSafe(response);
                var page = Parse(await response.Content.ReadAsStringAsync());
                EveryPageTests.AssertIsWhole(page);
                EveryPageTests.AssertStaysHere(page, address);
            }
            else if (response.Content.Headers.ContentType is null)
            {
                // There is no such asset, or Kestrel refuses the path before any program sees it.
                Assert.True(
                    response.StatusCode == HttpStatusCode.NotFound
                    || address.Split('?')[0].Contains("%00", StringComparison.Ordinal),
                    address);
            }
            else
            {
                Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            }
        }
    }
}
