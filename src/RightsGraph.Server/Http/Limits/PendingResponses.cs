namespace RightsGraph.Server.Http.Limits;

/// <summary>Bounds the memory of responses that wait for their clients: beyond the maximum it aborts the oldest. Slow
/// readers thereby crowd out each other, and a client that reads at once is done before its turn comes.</summary>
internal sealed class PendingResponses(IOptions<HttpSettings> settings)
{
    private readonly long maxBytes = settings.Value.MaxUnsentBytes;
    private readonly Lock gate = new();
    private readonly LinkedList<(HttpContext Http, int Bytes)> pending = new();
    private long bytes;

    /// <summary>The response counts until the disposal.</summary>
    public Pending Add(HttpContext http, int length)
    {
        var node = new LinkedListNode<(HttpContext, int)>((http, length));
        var aborted = new List<HttpContext>();
        lock (gate)
        {
            pending.AddLast(node);
            bytes += length;
            while (bytes > maxBytes && pending.First is { } first && first != node)
            {
                Remove(first);
                aborted.Add(first.Value.Http);
            }
        }

        // An abort can run callbacks that end in here, so not under the lock.
        aborted.ForEach(slow => slow.Abort());
        return new Pending(this, node);
    }

    private void Remove(LinkedListNode<(HttpContext Http, int Bytes)> node)
    {
        if (node.List is not null)
        {
            pending.Remove(node);
            bytes -= node.Value.Bytes;
        }
    }

    internal readonly struct Pending(PendingResponses responses, LinkedListNode<(HttpContext, int)> node) : IDisposable
    {
        public void Dispose()
        {
            lock (responses.gate)
            {
                responses.Remove(node);
            }
        }
    }
}
