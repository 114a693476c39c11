using Microsoft.AspNetCore.Connections;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// A connection as <see cref="ConnectionLimiter"/> counts it: a feature of the requests that come over it.
/// </summary>
internal sealed class TrackedConnection(ConnectionLimiter connections, ConnectionContext connection)
{
    /// <summary>In the list of those that wait, or in none.</summary>
    public LinkedListNode<ConnectionContext> Node { get; } = new(connection);

    /// <summary>Requests that are being answered; over HTTP/2 there can be several.</summary>
    public int Requests { get; set; }

    /// <summary>To be called once a request has come whole; its outcome ends when that is answered.</summary>
    public RequestScope BeginRequest()
    {
        connections.BeginRequest(this);
        return new RequestScope(connections, this);
    }

    public readonly struct RequestScope(ConnectionLimiter connections, TrackedConnection tracked) : IDisposable
    {
        public void Dispose() => connections?.EndRequest(tracked);
    }
}
