using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Serving;

/// <summary>How the server ends.</summary>
internal static class DrainingFeatures
{
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DrainingService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DrainingService>());

        // The host's limit runs from the word to stop, so over the draining too.
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<HostingSettings>>((host, settings) =>
            host.ShutdownTimeout =
                TimeSpan.FromSeconds(settings.Value.DrainSeconds + settings.Value.StopSeconds));
    }

    /// <summary>
    /// Asks clients, by the header of each answer, to leave their connection: one that asks steadily then holds none
    /// when they are closed, where a request and the closing could cross.
    /// </summary>
    public static void UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<DrainingService>();
        app.Use((http, next) =>
        {
            // HTTP/2 forbids the header, and says so to its clients by itself.
            if (draining.HasBegun && HttpProtocol.IsHttp11(http.Request.Protocol))
            {
                http.Response.Headers.Connection = "close";
            }

            return next(http);
        });
    }
}
