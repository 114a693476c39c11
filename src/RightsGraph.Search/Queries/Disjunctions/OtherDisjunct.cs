using Lucene.Net.Index;
using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>What Lucene scores: seldom words, and conditions of all kinds.</summary>
internal sealed class OtherDisjunct : Disjunct
{
    private readonly Weight weight;

    /// <param name="query">Need not be rewritten.</param>
    /// <param name="boost">Of what the query stands in.</param>
    /// <param name="searcher">Whose index is searched.</param>
    public OtherDisjunct(Query query, float boost, IndexSearcher searcher)
    {
        weight = searcher.Rewrite(query).CreateWeight(searcher);

        // Some weights work out in here what they normalize afterwards. Its outcome is of no use: scores are not
        // divided by anything that all queries share.
        _ = weight.GetValueForNormalization();
        weight.Normalize(1, boost);
    }

    public override DisjunctScorer? In(AtomicReaderContext segment) =>
        weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer
            && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS
            ? new Walk(scorer)
            : null;

    private sealed class Walk(Scorer scorer) : DisjunctScorer
    {
        public override int Doc => scorer.DocID;

        public override void AddTo(ScoreWindow window)
        {
            for (var doc = scorer.DocID; doc < window.End; doc = scorer.NextDoc())
            {
                window.Add(doc, scorer.GetScore());
            }
        }
    }
}
