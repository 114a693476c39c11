using RightsGraph.Pages;
using RightsGraph.Pages.Addresses;
using RightsGraph.Pages.Frame;
using RightsGraph.Server.Http;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Ide;

namespace RightsGraph.Server.Pages;

/// <summary>Marks an endpoint whose errors are pages too, as people meet them.</summary>
internal sealed class PageEndpoint
{
    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is not null;
}

/// <summary>The pages over HTTP.</summary>
internal static class PageEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new PageServer(
            services.GetRequiredService<IOptions<PagesSettings>>().Value,
            services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddSingleton<ArchiveApi>();
        builder.Services.AddSingleton<PageHandler>();
    }

    public static bool HasPages(this WebApplication app) =>
        app.Services.GetRequiredService<IOptions<PagesSettings>>().Value.Enabled;

    public static void MapPagesIfOn(this WebApplication app)
    {
        if (!app.HasPages())
        {
            return;
        }

        foreach (var route in PageRoutes.All)
        {
            var endpoint = app
                .MapMethods(route.Pattern, GetAndHead, http => HandleAsync(http, route))
                .RequireRateLimiting(AddressRateLimit.Policy);
            if (route.Form == PageForm.Json)
            {
                continue;
            }

            endpoint.WithMetadata(new PageEndpoint());
            if (route.IsForBrowsers)
            {
                endpoint.WithMetadata(new BrowserOnly());
            }
        }

        app.MapMethods("/assets/{name}", GetAndHead, SendAssetAsync);

        // Programs get the bare 404 of routing, with any method.
        app.Map("/{**path}", NotFoundAsync)
            .WithMetadata(new BrowserOnly(), new PageEndpoint())
            .WithOrder(int.MaxValue);
    }

    private static async Task HandleAsync(HttpContext http, PageRoute route)
    {
        PageHeaders.Write(http.Response);
        var services = http.RequestServices;
        if (services.GetRequiredService<LiveArchive>().Current is not { } index)
        {
            await HttpError.NotReady().WriteAsync(http);
            return;
        }

        var handler = services.GetRequiredService<PageHandler>();
        var seconds = services.GetRequiredService<IOptions<HttpSettings>>().Value.RequestSeconds;
        using var reply = await services.GetRequiredService<PermittedRequest>()
            .HandleAsync(http, seconds, () => handler.HandleAsync(http, route, index));
        await (reply.Error?.WriteAsync(http)
            ?? services.GetRequiredService<ResponseSender>().SendAsync(http, reply.Body));
    }

    private static async Task NotFoundAsync(HttpContext http)
    {
        PageHeaders.Write(http.Response);
        var page = await http.RequestServices.GetRequiredService<PageServer>()
            .NotFoundAsync(PageHandler.RequestOf(http));
        await PageErrors.SendAsync(http, page);
    }

    private static async Task SendAssetAsync(HttpContext http, string name)
    {
        PageHeaders.Write(http.Response);
        if (PageAssets.Find(name) is not { } asset)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl = Forever;
        http.Response.ContentType = asset.ContentType;
        http.Response.ContentLength = asset.Content.Length;
        await http.Response.Body.WriteAsync(asset.Content, http.RequestAborted);
    }
}
