using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>Runs a query over the combined field in the text alone.</summary>
internal sealed class TextOnlyQuery(Query inner) : Query
{
    public Query Inner => inner;

    public override Lucene.Net.Search.Weight CreateWeight(IndexSearcher searcher)
    {
        var texts = new IndexSearcher(IndexCaches.For(searcher.IndexReader).TextOnly)
        {
            Similarity = searcher.Similarity,
        };
        return new Weight(this, texts.Rewrite(inner).CreateWeight(texts), texts);
    }

    public override string ToString(string defaultField) => $"text({inner.ToString(defaultField)})";

    private sealed class Weight(TextOnlyQuery query, Lucene.Net.Search.Weight weight, IndexSearcher texts)
        : Lucene.Net.Search.Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() =>
            weight.GetValueForNormalization() * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost) =>
            weight.Normalize(norm, topLevelBoost * query.Boost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
            weight.GetScorer(texts.IndexReader.Leaves[context.Ord], acceptDocs);

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            weight.Explain(texts.IndexReader.Leaves[context.Ord], doc);
    }
}
