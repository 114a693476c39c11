using Microsoft.AspNetCore.Connections;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// A connection as <see cref="OpenConnections"/> counts it: a feature of the requests that come over it.
/// </summary>
internal sealed class HeldConnection(OpenConnections connections, ConnectionContext connection)
{
    /// <summary>In the list of those that wait, or in none.</summary>
    public LinkedListNode<ConnectionContext> Place { get; } = new(connection);

    /// <summary>Requests that are being answered; over HTTP/2 there can be several.</summary>
    public int Answers { get; set; }

    /// <summary>To be called once a request has come whole; its outcome ends when that is answered.</summary>
    public Answering Answer()
    {
        connections.BeginAnswer(this);
        return new Answering(connections, this);
    }

    public readonly struct Answering(OpenConnections connections, HeldConnection held) : IDisposable
    {
        public void Dispose() => connections?.EndAnswer(held);
    }
}
