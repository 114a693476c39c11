using Microsoft.AspNetCore.Connections;

namespace RightsGraph.Server.Http.Connections;

/// <summary>
/// A connection as <see cref="OpenConnections"/> counts it: a feature of the requests that come over it.
/// </summary>
internal sealed class HeldConnection(OpenConnections connections, LinkedListNode<ConnectionContext> place)
{
    public LinkedListNode<ConnectionContext> Place => place;

    /// <summary>To be called once a request has come whole; its outcome ends when that is answered.</summary>
    public Answering Answer()
    {
        connections.Answer(place);
        return new Answering(connections, place);
    }

    public readonly struct Answering(OpenConnections connections, LinkedListNode<ConnectionContext> place) : IDisposable
    {
        public void Dispose() => connections?.EndAnswer(place);
    }
}
