using Lucene.Net.Index;
using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// A part of a query that Lucene scores. What it scores for a word or a pair of words is kept for other searches.
/// </summary>
/// <param name="weight">Made when it is first asked: where all impacts are kept, it is not.</param>
/// <param name="kept">Those of each segment that were read before, to be filled; null where none are kept.</param>
internal sealed class LeafWeight(Lazy<Weight> weight, BlockMaxScorer?[]? kept) : BlockMaxWeight
{
    /// <summary>
    /// Impacts of a part that fewer than one of so many documents have are kept as a list: blocks take 20 bytes for 64
    /// documents, whether any scores or not.
    /// </summary>
    public const int SparseRatio = 256;

    // Of a segment that has none.
    private static readonly ImpactList None = new();

    public override BlockMaxScorer? In(AtomicReaderContext segment)
    {
        if (kept?[segment.Ord] is { } known)
        {
            return known == None ? null : known;
        }

        if (weight.Value.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer)
        {
            return new LazyImpacts(scorer, kept is null ? null : impacts => Keep(impacts, segment));
        }

        if (kept is not null)
        {
            kept[segment.Ord] = None;
        }

        return null;
    }

    private void Keep(ImpactList impacts, AtomicReaderContext segment)
    {
        var documents = segment.AtomicReader.MaxDoc;
        if (impacts.Count < BlockWindow.BlocksFor(documents) / (SparseRatio / BlockWindow.BlockSize))
        {
            impacts.Trim();
            kept![segment.Ord] = impacts;
        }
        else
        {
            kept![segment.Ord] = new ImpactBlocks(impacts, documents);
        }
    }
}
