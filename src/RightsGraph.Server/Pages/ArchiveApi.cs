using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Pages.Asking;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Caching;

namespace RightsGraph.Server.Pages;

/// <summary>Executes what pages ask in process, with the limits and the cache of requests that come by HTTP.</summary>
internal sealed class ArchiveApi(
    GraphExecutor executor, ResponseCacheKeys keys, ResponseCache cache, IOptions<HttpSettings> settings)
{
    private readonly TimeSpan timeout = TimeSpan.FromSeconds(settings.Value.RequestSeconds);

    /// <summary>All calls of a page read this one version.</summary>
    public ApiCall Over(SearchIndex index) =>
        (document, variables, cancellation) => AskAsync(index, document, variables, cancellation);

    private async Task<ApiResponse> AskAsync(
        SearchIndex index, string document, JsonElement variables, CancellationToken cancellation)
    {
        var request = new GraphRequest(document, OperationName: null, variables, QueriesOnly: true)
        {
            Timeout = timeout,
        };
        var key = keys.Create(request, MediaTypes.Json, index);
        if (cache.Find(key) is { } cached)
        {
            return new ApiResponse(cached.Body, IsCacheable: true);
        }

        using var response = await executor.ExecuteAsync(request, index, cancellation);
        if (response.IsCacheable)
        {
            cache.Add(key, key.ToETag(), response.Body.Span);
        }

        return new ApiResponse(response.Body.ToArray(), response.IsCacheable);
    }
}
