using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Ide;

namespace RightsGraph.Server.Http;

/// <summary>What stands between the network and the endpoints.</summary>
internal static class HttpFeatures
{
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.AddConnectionLimits();
        builder.Services.AddSingleton<RequestBodies>();
        builder.Services.AddSingleton<RequestReader>();
        builder.Services.AddSingleton<RequestsInFlight>();
        builder.Services.AddSingleton<DocumentResolver>();
        builder.Services.AddSingleton<AnswerStatus>();
        builder.Services.AddSingleton<AnswerKeys>();
        builder.Services.AddSingleton<AnswerCache>();
        builder.Services.AddSingleton<CacheHeaders>();
        builder.Services.AddSingleton<Answerer>();
        builder.Services.AddSingleton<UnsentAnswers>();
        builder.Services.AddSingleton<AnswerSender>();
        builder.Services.AddAddressLimit();
        builder.Services.AddCors();
        builder.Services.AddSingleton<IConfigureOptions<CorsOptions>, CorsOrigins>();
        builder.Services.AddResponseCompression(compression =>
        {
            // Nothing here is secret, so what compression tells of lengths (BREACH) tells nobody anything.
            compression.EnableForHttps = true;
            compression.MimeTypes =
                [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphResponse, "image/svg+xml"];
        });
        builder.Services.AddIde();
    }

    public static void UseHttp(this WebApplication app)
    {
        WorkerThreads.Provide(app.Services.GetRequiredService<IOptions<HttpSettings>>().Value.MaxRequestsInFlight);

        // Made now, so that a setting that they can't work with is told at the start and not to the first client.
        app.Services.GetRequiredService<DocumentResolver>();
        app.Services.GetRequiredService<AnswerCache>();
        app.UseMiddleware<FaultMiddleware>();
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
            app.MapIde();
        }
    }
}
