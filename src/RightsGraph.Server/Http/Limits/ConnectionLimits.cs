using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RightsGraph.Server.Http.Limits;

/// <summary>Kestrel's limits for clients that send or read slowly.</summary>
internal static class ConnectionLimits
{
    // Kestrel's default of 30 seconds is for people who type; programs send all headers at once.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    // Twice the largest headers. With Kestrel's default of 1 MiB, a thousand connections could buffer 1 GiB.
    private const int MaxReadAhead = 64 * 1_024;

    // Kestrel's default of 240 bytes a second lets a client hold a response for an hour. These rates are below those of
    // any telephone line; whole bodies and responses have timeouts of their own.
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(5);
    private const int MinBodyBytesPerSecond = 1_024;
    private const int MinResponseBytesPerSecond = 4 * 1_024;

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConnectionLimiter>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MaxRequestBufferSize = MaxReadAhead;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(MinBodyBytesPerSecond, GracePeriod);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(MinResponseBytesPerSecond, GracePeriod);
            var limiter = kestrel.ApplicationServices.GetRequiredService<ConnectionLimiter>();
            kestrel.ConfigureEndpointDefaults(endpoint =>
                endpoint.Use(next => connection => limiter.TrackAsync(connection, next)));
        });
    }
}
