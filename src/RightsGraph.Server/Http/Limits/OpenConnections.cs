using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Bounds the open connections without turning a new client away: where there are too many, the one is closed that the
/// server has waited for longest, be it for a request, for the rest of one, or for the next. Thousands that never ask
/// anything thereby crowd out each other, and a client that asks at once is answered. One whose request is being
/// answered is left alone.
/// </summary>
internal sealed class OpenConnections(IOptions<HttpSettings> settings)
{
    private readonly int most = settings.Value.MaxConnections;
    private readonly Lock change = new();
    private readonly LinkedList<ConnectionContext> waiting = new();
    private int answering;

    /// <summary>To be run for each connection, around all that is done with it.</summary>
    public async Task HoldAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var held = new HeldConnection(this, connection);
        connection.Features.Set(held);
        Wait(held);
        try
        {
            await next(connection);
        }
        finally
        {
            Leave(held);
        }
    }

    internal void BeginAnswer(HeldConnection held)
    {
        lock (change)
        {
            if (held.Answers++ == 0)
            {
                answering++;
                Remove(held);
            }
        }
    }

    internal void EndAnswer(HeldConnection held)
    {
        lock (change)
        {
            if (--held.Answers > 0)
            {
                return;
            }

            answering--;
        }

        Wait(held);
    }

    private void Wait(HeldConnection held)
    {
        ConnectionContext? closed = null;
        lock (change)
        {
            waiting.AddLast(held.Place);
            if (waiting.Count + answering > most)
            {
                closed = waiting.First!.Value;
                waiting.RemoveFirst();
            }
        }

        closed?.Abort();
    }

    private void Leave(HeldConnection held)
    {
        lock (change)
        {
            Remove(held);
        }
    }

    /// <summary>Nothing to do for a connection that was closed from here.</summary>
    private void Remove(HeldConnection held)
    {
        if (held.Place.List is not null)
        {
            waiting.Remove(held.Place);
        }
    }
}
