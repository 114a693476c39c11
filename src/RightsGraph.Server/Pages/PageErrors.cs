using RightsGraph.Pages;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Caching;

namespace RightsGraph.Server.Pages;

/// <summary>Errors as people meet them: pages with a way back.</summary>
internal static class PageErrors
{
    /// <summary>The status and the headers are set.</summary>
    public static async Task WriteAsync(HttpContext http, HttpError error)
    {
        PageHeaders.Write(http.Response);
        var page = await http.RequestServices.GetRequiredService<PageServer>().ErrorAsync(
            PageHandler.RequestOf(http), http.Response.StatusCode, error.Message);
        await SendAsync(http, page);
    }

    public static async Task SendAsync(HttpContext http, PageReply page)
    {
        CacheHeaders.ForbidStoring(http.Response);
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = page.ContentType;
        http.Response.ContentLength = page.Body.Length;
        await http.Response.Body.WriteAsync(page.Body, http.RequestAborted);
    }
}
