using RightsGraph.Search.NearDuplicates;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>A heap of a page that takes of each group of near duplicates the first candidate alone.</summary>
internal sealed class FoldedHeap(int capacity, bool isBackward, DuplicateColumn duplicates)
{
    private readonly PageHeap heap = new(capacity, isBackward);
    private readonly Dictionary<int, Candidate> byGroup = [];

    public int Count => heap.Count;

    /// <inheritdoc cref="PageHeap.WorstKey"/>
    public long WorstKey => heap.WorstKey;

    /// <inheritdoc cref="PageHeap.MayTake"/>
    public bool MayTake(long key) => heap.MayTake(key);

    public void Offer(in Candidate candidate)
    {
        var group = duplicates.GroupOf(candidate.Ordinal);
        if (group == DuplicateColumn.Alone)
        {
            Forget(heap.Offer(candidate));
            return;
        }

        if (byGroup.TryGetValue(group, out var other))
        {
            if (other.Position <= candidate.Position)
            {
                return;
            }

            heap.Remove(other);
        }

        byGroup[group] = candidate;
        Forget(heap.Offer(candidate));
    }

    public IReadOnlyList<Candidate> InOrder() => heap.InOrder();

    private void Forget(Candidate? refused)
    {
        if (refused is { } candidate)
        {
            byGroup.Remove(duplicates.GroupOf(candidate.Ordinal));
        }
    }
}
