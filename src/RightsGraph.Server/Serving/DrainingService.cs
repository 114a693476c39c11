namespace RightsGraph.Server.Serving;

/// <summary>Keeps the server answering for a while after it is told to stop, so that clients and balancers leave by
/// themselves. The host waits for all lifecycle services before it stops any other service, Kestrel among
/// them.</summary>
internal sealed partial class DrainingService(
    IOptions<HostingSettings> settings, TimeProvider clock, ILogger<DrainingService> logger) : IHostedLifecycleService
{
    private volatile bool hasBegun;

    /// <summary>Once true it stays true.</summary>
    public bool HasBegun => hasBegun;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        hasBegun = true;
        Begun(logger, settings.Value.DrainSeconds);
        await Task.Delay(TimeSpan.FromSeconds(settings.Value.DrainSeconds), clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Stopping in {Seconds} seconds; then what is under way is finished")]
    private static partial void Begun(ILogger logger, double seconds);
}

internal static class DrainingFeatures
{
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DrainingService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DrainingService>());

        // The host's timeout runs from the signal on, so it includes the draining.
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<HostingSettings>>((host, settings) =>
            host.ShutdownTimeout =
                TimeSpan.FromSeconds(settings.Value.DrainSeconds + settings.Value.StopSeconds));
    }

    /// <summary>Sends <c>Connection: close</c> while draining. A client that asks steadily would otherwise send a
    /// request on a connection just as the server closes it.</summary>
    public static void UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<DrainingService>();
        app.Use((http, next) =>
        {
            // HTTP/2 forbids the header and has GOAWAY instead.
            if (draining.HasBegun && HttpProtocol.IsHttp11(http.Request.Protocol))
            {
                http.Response.Headers.Connection = "close";
            }

            return next(http);
        });
    }
}
