using Microsoft.AspNetCore.Connections;

namespace RightsGraph.Server.Http.Limits;

/// <summary>Closes the connection that has waited longest for a request, or the rest of one, when there are too many.
/// Kestrel's own MaxConcurrentConnections turns the new client away instead, so that a thousand idle connections lock
/// everybody out. A connection whose request is being answered is never closed.</summary>
internal sealed class ConnectionLimiter(IOptions<HttpSettings> settings)
{
    private readonly int maxConnections = settings.Value.MaxConnections;
    private readonly Lock gate = new();
    private readonly LinkedList<ConnectionContext> waiting = new();
    private int busy;

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
            lock (gate)
            {
                Remove(tracked);
            }
        }
    }

    /// <summary>Protects the connection of a request that has arrived in full until the disposal.</summary>
    public static IDisposable? Protect(HttpContext http) => http.Features.Get<TrackedConnection>()?.BeginRequest();

    private void Wait(TrackedConnection tracked)
    {
        ConnectionContext? closed = null;
        lock (gate)
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

    /// <summary>Does nothing for a connection that was closed here.</summary>
    private void Remove(TrackedConnection tracked)
    {
        if (tracked.Node.List is not null)
        {
            waiting.Remove(tracked.Node);
        }
    }

    /// <summary>A feature of the connection, and so of its requests. Over HTTP/2 several can run at once.</summary>
    private sealed class TrackedConnection(ConnectionLimiter limiter, ConnectionContext connection) : IDisposable
    {
        private int requests;

        /// <summary>In the list of waiting connections, or in none.</summary>
        public LinkedListNode<ConnectionContext> Node { get; } = new(connection);

        public TrackedConnection BeginRequest()
        {
            lock (limiter.gate)
            {
                if (requests++ == 0)
                {
                    limiter.busy++;
                    limiter.Remove(this);
                }
            }

            return this;
        }

        public void Dispose()
        {
            lock (limiter.gate)
            {
                if (--requests > 0)
                {
                    return;
                }

                limiter.busy--;
            }

            limiter.Wait(this);
        }
    }
}
