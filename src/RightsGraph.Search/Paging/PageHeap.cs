namespace RightsGraph.Search.Paging;

/// <summary>Keeps the foremost (or hindmost) candidates of a stream, no more than a page of them.</summary>
internal sealed class PageHeap(int capacity, bool keepsHindmost)
{
    private static readonly Comparer<SearchPosition> HindmostFirst =
        Comparer<SearchPosition>.Create((left, right) => right.CompareTo(left));

    // The one to give up next comes first.
    private readonly PriorityQueue<Candidate, SearchPosition> kept =
        new(keepsHindmost ? Comparer<SearchPosition>.Default : HindmostFirst);

    // Looked at with every hit.
    private long worstKey;

    public bool IsFull => kept.Count == capacity;

    /// <summary>Whether a hit of this key could still be kept, whatever its id.</summary>
    public bool MayKeep(long key) => !IsFull || (keepsHindmost ? key >= worstKey : key <= worstKey);

    public bool WouldKeep(in SearchPosition position) =>
        kept.Count < capacity
        || (kept.TryPeek(out _, out var worst) && (keepsHindmost ? position > worst : position < worst));

    public void Keep(in Candidate candidate)
    {
        if (kept.Count < capacity)
        {
            kept.Enqueue(candidate, candidate.Position);
        }
        else
        {
            kept.EnqueueDequeue(candidate, candidate.Position);
        }

        worstKey = kept.TryPeek(out _, out var worst) ? worst.Key : 0;
    }

    /// <summary>From the foremost to the hindmost.</summary>
    public IReadOnlyList<Candidate> InOrder() =>
        [.. kept.UnorderedItems.Select(item => item.Element).OrderBy(candidate => candidate.Position)];
}
