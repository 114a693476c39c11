using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Bounds the memory of answers that wait for their clients to take them: where they are too many bytes together, the
/// one is cut off whose sending began first. Clients that read slowly thereby crowd out each other, and one that reads
/// at once has its answer before its turn comes.
/// </summary>
internal sealed class PendingResponses(IOptions<HttpSettings> settings)
{
    private readonly long maxBytes = settings.Value.MaxUnsentBytes;
    private readonly Lock change = new();
    private readonly LinkedList<(HttpContext Http, int Bytes)> sending = new();
    private long bytes;

    /// <summary>To be disposed of when the answer is sent or given up.</summary>
    public Sending Begin(HttpContext http, int length)
    {
        var node = new LinkedListNode<(HttpContext, int)>((http, length));
        var cutOff = new List<HttpContext>();
        lock (change)
        {
            sending.AddLast(node);
            bytes += length;
            while (bytes > maxBytes && sending.First is { } first && first != node)
            {
                Remove(first);
                cutOff.Add(first.Value.Http);
            }
        }

        // What is told of an abort may come back here, so not under the lock.
        cutOff.ForEach(slow => slow.Abort());
        return new Sending(this, node);
    }

    private void End(LinkedListNode<(HttpContext, int)> node)
    {
        lock (change)
        {
            if (node.List is not null)
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<(HttpContext, int Bytes)> node)
    {
        sending.Remove(node);
        bytes -= node.Value.Bytes;
    }

    internal readonly struct Sending(PendingResponses answers, LinkedListNode<(HttpContext, int)> node) : IDisposable
    {
        public void Dispose() => answers.End(node);
    }
}
