using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RightsGraph.Server.Http.Limits;

/// <summary>What Kestrel takes of one client before any request is there.</summary>
internal static class ConnectionLimits
{
    // Kestrel's own 30 seconds are for clients that type; a head comes in one piece or is an attack.
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(10);

    // What Kestrel reads ahead for a connection. Its own MiB, over all connections, would be a GiB; this is twice what
    // the largest head takes.
    private const int MaxReadAhead = 64 * 1_024;

    // Kestrel's own 240 bytes a second let a client hold what is sent to it for an hour. These are slower than any
    // telephone line; the whole body and the whole answer have limits of their own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const int MinBodyBytesPerSecond = 1_024;
    private const int MinResponseBytesPerSecond = 4 * 1_024;

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConnectionLimiter>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.RequestHeadersTimeout = HeadTimeout;
            kestrel.Limits.MaxRequestBufferSize = MaxReadAhead;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(MinBodyBytesPerSecond, Grace);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(MinResponseBytesPerSecond, Grace);
            var connections = kestrel.ApplicationServices.GetRequiredService<ConnectionLimiter>();
            kestrel.ConfigureEndpointDefaults(endpoint =>
                endpoint.Use(next => connection => connections.TrackAsync(connection, next)));
        });
    }

    /// <summary>The connection will not be closed in favour of another until the disposal.</summary>
    public static TrackedConnection.RequestScope KeepOpen(this HttpContext http) =>
        http.Features.Get<TrackedConnection>()?.BeginRequest() ?? default;
}
