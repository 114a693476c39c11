using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Bounds the open connections without turning a new client away: where there are too many, the one is closed that the
/// server has waited for longest, be it for a request, for the rest of one, or for the next. Thousands that never ask
/// anything thereby crowd out each other, and a client that asks at once is answered. One whose request is being
/// answered is left alone.
/// </summary>
internal sealed class ConnectionLimiter(IOptions<HttpSettings> settings)
{
    private readonly int maxConnections = settings.Value.MaxConnections;
    private readonly Lock change = new();
    private readonly LinkedList<ConnectionContext> waiting = new();
    private int busy;

    /// <summary>To be run for each connection, around all that is done with it.</summary>
    public async Task TrackAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var tracked = new TrackedConnection(this, connection);
        connection.Features.Set(tracked);
        Wait(tracked);
        try
        {
            await next(connection);
        }
        finally
        {
            Leave(tracked);
        }
    }

    internal void BeginRequest(TrackedConnection tracked)
    {
        lock (change)
        {
            if (tracked.Requests++ == 0)
            {
                busy++;
                Remove(tracked);
            }
        }
    }

    internal void EndRequest(TrackedConnection tracked)
    {
        lock (change)
        {
            if (--tracked.Requests > 0)
            {
                return;
            }

            busy--;
        }

        Wait(tracked);
    }

    private void Wait(TrackedConnection tracked)
    {
        ConnectionContext? closed = null;
        lock (change)
        {
            waiting.AddLast(tracked.Node);
            if (waiting.Count + busy > maxConnections)
            {
                closed = waiting.First!.Value;
                waiting.RemoveFirst();
            }
        }

        closed?.Abort();
    }

    private void Leave(TrackedConnection tracked)
    {
        lock (change)
        {
            Remove(tracked);
        }
    }

    /// <summary>Nothing to do for a connection that was closed from here.</summary>
    private void Remove(TrackedConnection tracked)
    {
        if (tracked.Node.List is not null)
        {
            waiting.Remove(tracked.Node);
        }
    }
}
