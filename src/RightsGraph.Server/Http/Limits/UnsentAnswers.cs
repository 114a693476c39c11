using Microsoft.Extensions.Options;

namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// Bounds the memory of answers that wait for their clients to take them: where they are too many bytes together, the
/// one is cut off whose sending began first. Clients that read slowly thereby crowd out each other, and one that reads
/// at once has its answer before its turn comes.
/// </summary>
internal sealed class UnsentAnswers(IOptions<HttpSettings> settings)
{
    private readonly long most = settings.Value.MaxUnsentBytes;
    private readonly Lock change = new();
    private readonly LinkedList<(HttpContext Http, int Bytes)> sending = new();
    private long bytes;

    /// <summary>To be disposed of when the answer is sent or given up.</summary>
    public Sending Begin(HttpContext http, int length)
    {
        var place = new LinkedListNode<(HttpContext, int)>((http, length));
        var cutOff = new List<HttpContext>();
        lock (change)
        {
            sending.AddLast(place);
            bytes += length;
            while (bytes > most && sending.First is { } first && first != place)
            {
                Remove(first);
                cutOff.Add(first.Value.Http);
            }
        }

        // What is told of an abort may come back here, so not under the lock.
        cutOff.ForEach(slow => slow.Abort());
        return new Sending(this, place);
    }

    private void End(LinkedListNode<(HttpContext, int)> place)
    {
        lock (change)
        {
            if (place.List is not null)
            {
                Remove(place);
            }
        }
    }

    private void Remove(LinkedListNode<(HttpContext, int Bytes)> place)
    {
        sending.Remove(place);
        bytes -= place.Value.Bytes;
    }

    internal readonly struct Sending(UnsentAnswers answers, LinkedListNode<(HttpContext, int)> place) : IDisposable
    {
        public void Dispose() => answers.End(place);
    }
}
