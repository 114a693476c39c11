namespace RightsGraph.Search.Queries.Execution;

/// <summary>Keeps the foremost (or hindmost) candidates of a stream, no more than a page of them.</summary>
internal sealed class PageHeap(int capacity, bool keepsHindmost)
{
    private static readonly Comparer<SearchPosition> HindmostFirst =
        Comparer<SearchPosition>.Create((left, right) => right.CompareTo(left));

    // The one to give up next comes first.
    private readonly PriorityQueue<Candidate, SearchPosition> kept =
        new(keepsHindmost ? Comparer<SearchPosition>.Default : HindmostFirst);

    /// <summary>Of those that could still be kept: as long as there is room, of any.</summary>
    public long WorstKey { get; private set; } = keepsHindmost == (capacity > 0) ? long.MinValue : long.MaxValue;

    /// <summary>Whether a hit of this key could still be kept, whatever its id.</summary>
    public bool MayKeep(long key) => keepsHindmost ? key >= WorstKey : key <= WorstKey;

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

        if (kept.Count == capacity)
        {
            WorstKey = kept.Peek().Position.Key;
        }
    }

    /// <summary>From the foremost to the hindmost.</summary>
    public IReadOnlyList<Candidate> InOrder() =>
        [.. kept.UnorderedItems.Select(item => item.Element).OrderBy(candidate => candidate.Position)];
}
