using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RightsGraph.Server.Http.Limits;

/// <summary>What Kestrel takes of one client before any request is there.</summary>
internal static class ConnectionFeatures
{
    // Kestrel's own 30 seconds are for clients that type; a head comes in one piece or is an attack.
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(10);

    // What Kestrel reads ahead for a connection. Its own MiB, over all connections, would be a GiB; this is twice what
    // the largest head takes.
    private const int MostReadAhead = 64 * 1_024;

    // Kestrel's own 240 bytes a second let a client hold what is sent to it for an hour. These are slower than any
    // telephone line; the whole body and the whole answer have limits of their own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const int SlowestBody = 1_024;
    private const int SlowestAnswer = 4 * 1_024;

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenConnections>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.RequestHeadersTimeout = HeadTimeout;
            kestrel.Limits.MaxRequestBufferSize = MostReadAhead;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, Grace);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(SlowestAnswer, Grace);
            var connections = kestrel.ApplicationServices.GetRequiredService<OpenConnections>();
            kestrel.ConfigureEndpointDefaults(endpoint =>
                endpoint.Use(next => connection => connections.HoldAsync(connection, next)));
        });
    }

    /// <summary>The connection will not be closed in favour of another until the disposal.</summary>
    public static HeldConnection.Answering Answering(this HttpContext http) =>
        http.Features.Get<HeldConnection>()?.Answer() ?? default;
}
