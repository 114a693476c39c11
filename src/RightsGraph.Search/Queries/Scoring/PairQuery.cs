using Lucene.Net.Search.Similarities;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>Scores two words at their distance as one term, by how often they stand so in all texts. Lucene's phrase
/// query would add up the weights of the two words, which is too much for words that mostly come together.</summary>
internal sealed class PairQuery(string field, WordPair pair) : Query
{
    // A query belongs to one search of one index, which weighs it again to explain its hits.
    private IReadOnlyList<PairPostings>? found;
    private bool isPartial;

    public string Field => @field;

    public WordPair Pair => pair;

    /// <summary>The number of texts that have the pair; null where there was no time to find all.</summary>
    public int? DocumentCount(IndexReader index)
    {
        var segments = found ??= Find(index);
        return isPartial ? null : segments.Sum(segment => segment.Count);
    }

    public override Lucene.Net.Search.Weight CreateWeight(IndexSearcher searcher) => new Weight(this, searcher);

    public override string ToString(string defaultField) => $"{field}:{pair}";

    /// <summary>Reads all postings first, since the weight of a pair depends on how many texts have it.</summary>
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
                new BytesRef(), leaves.Sum(leaf => (long)leaf.Count), leaves.Sum(leaf => leaf.TotalFrequency));
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
        var caches = IndexCaches.For(index);
        if (caches.Pairs.TryGet((field, pair), out var cached))
        {
            return cached;
        }

        var segments = new PairPostings[index.Leaves.Count];
        foreach (var leaf in index.Leaves)
        {
            // Pairs only improve the ranking: where the time is short the search does without.
            if (SearchClock.Running?.IsPreparationOver() == true)
            {
                isPartial = true;
                Array.Fill(segments, PairPostings.None, leaf.Ord, segments.Length - leaf.Ord);
                return segments;
            }

            segments[leaf.Ord] = PairPostings.Find(leaf.AtomicReader, field, pair, caches.Bigrams);
        }

        caches.Pairs.GetOrAdd((field, pair), segments, IndexCaches.EntryBytes + segments.Sum(segment => segment.Bytes));
        return segments;
    }

    private CollectionStatistics Statistics(IndexSearcher searcher) => searcher.CollectionStatistics(field);
}
