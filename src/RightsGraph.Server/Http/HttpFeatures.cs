using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Ide;
using RightsGraph.Server.Pages;

namespace RightsGraph.Server.Http;

internal static class HttpFeatures
{
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.AddConnectionLimits();
        builder.Services.AddSingleton<RequestBodyReader>();
        builder.Services.AddSingleton<RequestReader>();
        builder.Services.AddSingleton(services => new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = services.GetRequiredService<IOptions<HttpSettings>>().Value.MaxRequestsInFlight,
            QueueLimit = 0,
        }));
        builder.Services.AddSingleton<PermittedRequest>();
        builder.Services.AddSingleton<DocumentResolver>();
        builder.Services.AddSingleton<ResponseStatus>();
        builder.Services.AddSingleton<ResponseCacheKeys>();
        builder.Services.AddSingleton<ResponseCache>();
        builder.Services.AddSingleton<CacheHeaders>();
        builder.Services.AddSingleton<GraphQLHandler>();
        builder.Services.AddSingleton<PendingResponses>();
        builder.Services.AddSingleton<ResponseSender>();
        builder.Services.AddAddressLimit();
        builder.Services.AddCors();
        builder.Services.AddSingleton<ICorsService, RefusedOrigins>();
        builder.Services.AddSingleton<IConfigureOptions<CorsOptions>, CorsOrigins>();
        builder.Services.AddResponseCompression(compression =>
        {
            // BREACH guesses secrets from compressed lengths; responses hold no secrets.
            compression.EnableForHttps = true;
            compression.MimeTypes =
                [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphResponse, "image/svg+xml"];
        });
        builder.Services.AddIde();
    }

    public static void UseHttp(this WebApplication app)
    {
        WorkerThreads.ReserveFor(app.Services.GetRequiredService<IOptions<HttpSettings>>().Value.MaxRequestsInFlight);

        // Their constructors check settings: fail at the start, not at the first request.
        app.Services.GetRequiredService<DocumentResolver>();
        app.Services.GetRequiredService<ResponseCache>();
        app.UseMiddleware<ExceptionMiddleware>();
        app.UseProxiedAddresses();
        app.UseResponseCompression();
        app.Use((http, next) =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return next(http);
        });
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
    }

    public static void MapIdeIfOn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HttpSettings>>().Value.Ide)
        {
            app.MapIde(isAtRoot: !app.HasPages());
        }
    }
}
