using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http.Caching;

/// <summary>What answers tell caches on their way, and what those ask in return (RFC 9110 and 9111).</summary>
internal sealed class CacheHeaders(IOptions<HttpSettings> settings, IResponseCompressionProvider compression)
{
    private const string NoStore = "no-store";
    private const string Weak = "W/";

    private readonly StringValues cacheControl =
        settings.Value.CacheControl is { Length: > 0 } value ? value : StringValues.Empty;

    // Without Origin here, an answer to a page of one origin would be given to those of all others.
    private readonly StringValues vary =
        $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}, {CostHeader.Name}"
        + (settings.Value.CorsOrigins.Length > 0 ? $", {HeaderNames.Origin}" : "");

    /// <summary>For whatever must not be given again.</summary>
    public static void ForbidStoring(HttpResponse response) => response.Headers.CacheControl = NoStore;

    /// <summary>
    /// For a good answer. The tag is weak where compression may change the bytes: one tag then stands for all
    /// encodings, which is what weak ones are for.
    /// </summary>
    public void Write(HttpContext http, string eTag)
    {
        var headers = http.Response.Headers;
        headers.ETag = compression.CheckRequestAcceptsCompression(http) ? Weak + eTag : eTag;
        headers.Vary = vary;

        // No cache stores what was posted, unless it is told how long that is good.
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            headers.CacheControl = cacheControl;
        }
    }

    /// <summary>Whether a client that reads has this answer already. A POST has no such condition.</summary>
    public static bool IsNotModified(HttpRequest request, string eTag)
    {
        var asked = request.Headers.IfNoneMatch;
        return asked.Count > 0
            && !HttpMethods.IsPost(request.Method)
            && EntityTagHeaderValue.TryParseList(asked, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(eTag, StringComparison.Ordinal));
    }
}
