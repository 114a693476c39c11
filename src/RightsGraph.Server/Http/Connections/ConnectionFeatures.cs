namespace RightsGraph.Server.Http.Connections;

/// <summary>What Kestrel takes of one client before any request is there.</summary>
internal static class ConnectionFeatures
{
    // Kestrel's own 30 seconds are for clients that type; a head comes in one piece or is an attack.
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(10);

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenConnections>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.RequestHeadersTimeout = HeadTimeout;
            var connections = kestrel.ApplicationServices.GetRequiredService<OpenConnections>();
            kestrel.ConfigureEndpointDefaults(endpoint =>
                endpoint.Use(next => connection => connections.HoldAsync(connection, next)));
        });
    }

    /// <summary>The connection will not be closed in favour of another until the disposal.</summary>
    public static HeldConnection.Answering Answering(this HttpContext http) =>
        http.Features.Get<HeldConnection>()?.Answer() ?? default;
}
