using Lucene.Net.Index;
using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// A part of a query that Lucene scores. What it scores for a word or a pair of words is kept for other searches.
/// </summary>
/// <param name="weight">Made when it is first asked: where all impacts are kept, it is not.</param>
/// <param name="kept">Those of each segment that were read before, to be filled; null where none are kept.</param>
internal sealed class PartDisjunct(Lazy<Weight> weight, IKeptImpacts?[]? kept) : Disjunct
{
    // Of one segment after the other.
    private readonly ImpactBlocks passing = new(ScoreWindow.Size);

    public override DisjunctScorer? In(AtomicReaderContext segment)
    {
        if (kept?[segment.Ord] is { } known)
        {
            return known.Scorer(passing);
        }

        var recorder = kept is null ? null : new ImpactRecorder(segment.AtomicReader.MaxDoc, kept, segment.Ord);
        if (weight.Value.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer)
        {
            return new ReadingScorer(scorer, passing, recorder);
        }

        recorder?.End();
        return null;
    }
}
