using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Serving;

/// <summary>
/// The time between the word to stop and the end of listening, in which clients and balancers take leave: a lifecycle
/// service, because the host waits for all of these before it stops any other service, Kestrel among them.
/// </summary>
internal sealed partial class DrainingService(
    IOptions<HostingSettings> settings, TimeProvider clock, ILogger<DrainingService> logger) : IHostedLifecycleService
{
    private volatile bool hasBegun;

    /// <summary>Whether the server has been told to stop. It never takes that back.</summary>
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
