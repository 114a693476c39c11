using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// Scores two words at their distance as one term, by how often they stand so in all texts. Lucene's phrase would add
/// up what the two tell apart, too much for words that mostly come together.
/// </summary>
internal sealed class PairQuery(string field, WordPair pair) : Query
{
    // Kept, as a query is made for one search of one index: to tell why its hits are hits it is weighed again.
    private IReadOnlyList<PairPostings>? found;
    private bool isCut;

    public string Field => @field;

    public WordPair Pair => pair;

    /// <summary>In how many texts the words stand so; null where there was no time to find all.</summary>
    public int? DocumentCount(IndexReader index)
    {
        var segments = found ??= Find(index);
        return isCut ? null : segments.Sum(segment => segment.Count);
    }

    public override Lucene.Net.Search.Weight CreateWeight(IndexSearcher searcher) => new Weight(this, searcher);

    public override string ToString(string defaultField) => $"{field}:{pair}";

    /// <summary>
    /// Finds all places first, since no text can be scored before it is known how many have the pair.
    /// </summary>
    private sealed class Weight : Lucene.Net.Search.Weight
    {
        private readonly PairQuery query;
        private readonly Similarity similarity;
        private readonly Similarity.SimWeight weight;
        private readonly IReadOnlyList<PairPostings> leaves;

        public Weight(PairQuery query, IndexSearcher searcher)
        {
            this.query = query;
            similarity = searcher.Similarity;
            leaves = query.found ??= query.Find(searcher.IndexReader);
            var statistics = new TermStatistics(
                new BytesRef(), leaves.Sum(leaf => (long)leaf.Count), leaves.Sum(leaf => leaf.Frequency));
            weight = similarity.ComputeWeight(query.Boost, query.Statistics(searcher), statistics);
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => weight.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
            leaves[context.Ord] is { Count: > 0 } leaf
                ? new PairScorer(this, leaf, similarity.GetSimScorer(weight, context), acceptDocs)
                : null;

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            var isFound = scorer?.Advance(doc) == doc;
            return new ComplexExplanation(isFound, isFound ? scorer!.GetScore() : 0, query.ToString());
        }
    }

    private IReadOnlyList<PairPostings> Find(IndexReader index)
    {
        var kept = IndexCaches.For(index).Pairs;
        if (kept.Find(field, pair) is { } known)
        {
            return known;
        }

        var segments = new PairPostings[index.Leaves.Count];
        foreach (var leaf in index.Leaves)
        {
            // Pairs only rank: where they would take the time that the search needs, it does without.
            if (SearchClock.Running?.IsPreparationOver() == true)
            {
                isCut = true;
                Array.Fill(segments, PairPostings.None, leaf.Ord, segments.Length - leaf.Ord);
                return segments;
            }

            segments[leaf.Ord] = PairPostings.Find(leaf.AtomicReader, field, pair);
        }

        kept.Add(field, pair, segments);
        return segments;
    }

    private CollectionStatistics Statistics(IndexSearcher searcher) => searcher.CollectionStatistics(field);
}
