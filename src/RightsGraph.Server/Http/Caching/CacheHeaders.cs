using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http.Caching;

/// <summary>Caching headers of responses, and conditional requests (RFC 9110 and 9111).</summary>
internal sealed class CacheHeaders(IOptions<HttpSettings> settings, IResponseCompressionProvider compression)
{
    private const string NoStore = "no-store";
    private const string Weak = "W/";

    private readonly StringValues cacheControl =
        settings.Value.CacheControl is { Length: > 0 } value ? value : StringValues.Empty;

    // Without Origin, a cache would give the CORS headers of one origin to all others.
    private readonly StringValues vary =
        $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}, {CostHeader.Name}"
        + (settings.Value.CorsOrigins.Length > 0 ? $", {HeaderNames.Origin}" : "");

    public static void ForbidStoring(HttpResponse response) => response.Headers.CacheControl = NoStore;

    /// <summary>A response that may be compressed gets a weak tag: one tag then stands for all encodings.</summary>
    public void Write(HttpContext http, string eTag)
    {
        var headers = http.Response.Headers;
        headers.ETag = compression.CheckRequestAcceptsCompression(http) ? Weak + eTag : eTag;
        headers.Vary = vary;

        // Caches do not store a response to POST unless it has Cache-Control.
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            headers.CacheControl = cacheControl;
        }
    }

    /// <summary>Whether to answer 304. A POST is never conditional.</summary>
    public static bool IsNotModified(HttpRequest request, string eTag)
    {
        var asked = request.Headers.IfNoneMatch;
        return asked.Count > 0
            && !HttpMethods.IsPost(request.Method)
            && EntityTagHeaderValue.TryParseList(asked, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(eTag, StringComparison.Ordinal));
    }
}
