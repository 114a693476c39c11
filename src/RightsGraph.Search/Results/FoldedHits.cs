using RightsGraph.Search.NearDuplicates;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>The hits of a search by the groups that they are in.</summary>
internal sealed class FoldedHits(
    IndexedArchive archive, HitSet hits, SearchClock clock, CancellationToken cancellation)
{
    /// <summary>To look a hit's group up.</summary>
    private const double HitMicroseconds = 0.003;

    /// <summary>Each group counts once.</summary>
    public int Count()
    {
        var count = hits.Count;
        clock.Charge(count * HitMicroseconds);
        var seen = new FixedBitSet(archive.Duplicates.Count);
        foreach (var (segment, bits) in hits.Segments())
        {
            cancellation.ThrowIfCancellationRequested();
            count -= CountFolded(segment, bits, seen);
        }

        return count;
    }

    public SimilarHits SimilarTo(int ordinal, int first)
    {
        var duplicates = archive.Duplicates;
        var group = duplicates.GroupOf(ordinal);
        if (group == DuplicateColumn.Alone)
        {
            return new SimilarHits(0, []);
        }

        var count = 0;
        var others = new List<Document>();
        foreach (var member in duplicates.MembersOf(group))
        {
            if (member.Ordinal == ordinal || !hits.Contains(member.Segment, member.Doc))
            {
                continue;
            }

            if (count++ < first)
            {
                others.Add(archive.Documents[member.Ordinal]);
            }
        }

        return new SimilarHits(count, others);
    }

    // Only hits that are in a group are looked at.
    private int CountFolded(int segment, FixedBitSet bits, FixedBitSet seen)
    {
        var ordinals = archive.Ordinals.InSegment(segment);
        var (words, grouped) = (bits.GetBits(), archive.Duplicates.GroupedIn(segment).GetBits());
        var folded = 0;
        for (var word = 0; word < words.Length; word++)
        {
            foreach (var doc in new BitIterator(word * BlockWindow.BlockSize, (ulong)(words[word] & grouped[word])))
            {
                folded += seen.GetAndSet(archive.Duplicates.GroupOf(ordinals[doc])) ? 1 : 0;
            }
        }

        return folded;
    }
}
