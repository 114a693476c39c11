using RightsGraph.Pages;
using RightsGraph.Pages.Addresses;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Caching;

namespace RightsGraph.Server.Pages;

/// <summary>Answers requests for pages from the cache or by making them. Sets status and headers.</summary>
internal sealed class PageHandler(
    PageServer pages,
    ArchiveApi api,
    ResponseCacheKeys keys,
    ResponseCache cache,
    CacheHeaders headers,
    IOptions<HttpSettings> settings,
    IOptions<PagesSettings> pageSettings)
{
    /// <summary>Of a cache key: no GraphQL response has it.</summary>
    private const string MediaType = "text/html";

    private readonly TimeSpan timeout = TimeSpan.FromSeconds(settings.Value.RequestSeconds);

    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task<HttpReply> HandleAsync(HttpContext http, PageRoute route, SearchIndex index)
    {
        var request = RequestOf(http);
        var key = keys.Create(KeyOf(route, request), MediaType, index);
        if (cache.Find(key) is { } cached)
        {
            return Reply(http, key, ContentTypeOf(route), cached.Body);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(timeout);
        var reply = await pages.AnswerAsync(route, request, api.Over(index), limit.Token);
        if (reply.IsCacheable)
        {
            cache.Add(key, key.ToETag(), reply.Body.Span);
            return Reply(http, key, reply.ContentType, reply.Body);
        }

        CacheHeaders.ForbidStoring(http.Response);
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = reply.ContentType;
        http.Response.ContentLength = reply.Body.Length;
        return new HttpReply(reply.Body);
    }

    public static PageRequest RequestOf(HttpContext http) => new(
        http.Request.Path.ToUriComponent(),
        [
            .. http.Request.Query.SelectMany(parameter => parameter.Value.Select(
                value => new KeyValuePair<string, string>(parameter.Key, value ?? ""))),
        ],
        http.GetRouteValue("id") as string ?? "");

    /// <summary>The document tells whether the page may show times of import; the rest is all else that it depends
    /// on.</summary>
    private GraphRequest KeyOf(PageRoute route, PageRequest request)
    {
        // Escaped, so that no value reads as several parameters.
        var parameters = request.Parameters.Select(
            parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}");
        string[] rest = [route.Document(request), pageSettings.Value.Address, request.Path];
        return new GraphRequest(
            string.Join('\n', rest.Concat(parameters)), route.Pattern, Variables: null);
    }

    private static string ContentTypeOf(PageRoute route) =>
        route.Form == PageForm.Json ? MediaTypes.InUtf8(MediaTypes.Json) : "text/html; charset=utf-8";

    private HttpReply Reply(
        HttpContext http, ResponseCacheKey key, string contentType, ReadOnlyMemory<byte> body)
    {
        var eTag = key.ToETag();
        headers.Write(http, eTag);
        if (CacheHeaders.IsNotModified(http.Request, eTag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return default;
        }

        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        return new HttpReply(body);
    }
}
