using System.Diagnostics.Metrics;

namespace RightsGraph.Tests.Support;

/// <summary>Counts the requests that a server has begun and not ended, from those on that begin after this.</summary>
internal sealed class ActiveRequests : IDisposable
{
    private readonly MeterListener listener = new();
    private long count;

    public ActiveRequests(ServerUnderTest server)
    {
        // Other servers of this process have factories of their own.
        var factory = server.Service<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "http.server.active_requests" && instrument.Meter.Scope == factory)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref count, change));
        listener.Start();
    }

    public long Count => Interlocked.Read(ref count);

    public void Dispose() => listener.Dispose();
}
