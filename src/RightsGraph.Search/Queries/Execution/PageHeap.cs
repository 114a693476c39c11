namespace RightsGraph.Search.Queries.Execution;

/// <summary>Takes the first (or last) candidates of a stream, at most a page of them.</summary>
internal sealed class PageHeap(int capacity, bool isBackward)
{
    private static readonly Comparer<SearchPosition> LastFirst =
        Comparer<SearchPosition>.Create((left, right) => right.CompareTo(left));

    // A heap of the worst first, which is evicted next.
    private readonly PriorityQueue<Candidate, SearchPosition> heap =
        new(isBackward ? Comparer<SearchPosition>.Default : LastFirst);

    /// <summary>A candidate with a worse key is refused.</summary>
    public long WorstKey { get; private set; } = isBackward == (capacity > 0) ? long.MinValue : long.MaxValue;

    /// <summary>Whether a candidate of this key could still be taken, depending on its id.</summary>
    public bool MayTake(long key) => isBackward ? key >= WorstKey : key <= WorstKey;

    public int Count => heap.Count;

    /// <returns>The candidate that has no place any more, which may be this one; null where there is a place for
    /// all.</returns>
    public Candidate? Offer(in Candidate candidate)
    {
        Candidate? refused = null;
        if (heap.Count < capacity)
        {
            heap.Enqueue(candidate, candidate.Position);
        }
        else
        {
            refused = capacity > 0 ? heap.EnqueueDequeue(candidate, candidate.Position) : candidate;
        }

        if (heap.Count == capacity && capacity > 0)
        {
            WorstKey = heap.Peek().Position.Key;
        }

        return refused;
    }

    /// <summary>Takes one out; a better one must be offered next.</summary>
    public void Remove(in Candidate candidate) => heap.Remove(candidate, out _, out _);

    public IReadOnlyList<Candidate> InOrder() =>
        [.. heap.UnorderedItems.Select(item => item.Element).OrderBy(candidate => candidate.Position)];
}

internal readonly record struct Candidate(SearchPosition Position, int Ordinal, int Doc, float Score);

/// <summary>The keys of <see cref="SearchPosition"/>.</summary>
internal static class SortKey
{
    private const int InfinityBits = 0x7F80_0000;

    /// <summary>The bits of floats that are not negative rise with them.</summary>
    public static long FromScore(float score) => -(long)BitConverter.SingleToInt32Bits(score);

    /// <summary>0 for a key that comes after those of all scores, infinity for one before.</summary>
    public static float ScoreOf(long key) => key switch
    {
        > 0 => 0,
        < -InfinityBits => float.PositiveInfinity,
        _ => BitConverter.Int32BitsToSingle((int)-key),
    };

    public static long FromDay(SearchOrder order, long indexedDay) =>
        indexedDay == 0 ? long.MaxValue
        : order == SearchOrder.Newest ? -(indexedDay - 1)
        : indexedDay - 1;
}
