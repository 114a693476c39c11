using System.Buffers;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>The first hit of each group of near duplicates, in the order of a search.</summary>
internal sealed class GroupFirsts(int groups, RecordId[] ids) : IDisposable
{
    private const long None = long.MaxValue;
    private const int NoDocument = -1;

    private long[] keys = Filled(groups, None);
    private (int Ordinal, int Doc, float Score)[] hits = Filled(groups, (NoDocument, NoDocument, 0f));

    /// <summary>Whether a hit comes before those of its group that were taken until now.</summary>
    public bool IsFirst(int group, long key, int ordinal) => hits[group].Ordinal == NoDocument
        || key < keys[group]
        || (key == keys[group] && ids[ordinal].CompareTo(ids[hits[group].Ordinal]) < 0);

    public void Take(int group, long key, Candidate hit) =>
        (keys[group], hits[group]) = (key, (hit.Ordinal, hit.Doc, hit.Score));

    public IEnumerable<Candidate> All() => Enumerable.Range(0, groups)
        .Where(group => hits[group].Ordinal != NoDocument)
        .Select(group => new Candidate(
            new SearchPosition(keys[group], ids[hits[group].Ordinal]),
            hits[group].Ordinal, hits[group].Doc, hits[group].Score));

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<(int, int, float)>.Shared.Return(hits);
        (keys, hits) = ([], []);
    }

    // Arrays of this size would go to the large heap of the runtime with each search.
    private static T[] Filled<T>(int length, T value)
    {
        var rented = ArrayPool<T>.Shared.Rent(length);
        rented.AsSpan(0, length).Fill(value);
        return rented;
    }
}
