using RightsGraph.Search.Queries.BlockMax;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>A part of a query, which a text has where any of some queries matches.</summary>
internal readonly record struct CoveragePart(Query[] AnyOf, int Weight)
{
    /// <summary>Six bits tell weights apart to 2 % of the greatest.</summary>
    public const int MaxWeight = 63;
}

/// <summary>Finds texts that have all of some parts, and of others enough by weight. It scores nothing.</summary>
internal sealed class CoverageQuery(Query[][] required, CoveragePart[] weighed, int need) : Query
{
    /// <summary>Each of which a text must have, by any of its queries.</summary>
    public Query[][] Required => required;

    public CoveragePart[] Weighed => weighed;

    /// <summary>The least sum of weights.</summary>
    public int Need => need;

    public override Lucene.Net.Search.Weight CreateWeight(IndexSearcher searcher) => new Weight(this, searcher);

    public override string ToString(string defaultField) => $"coverage({required.Length}, {weighed.Length}, {need})";

    private IEnumerable<Query> Queries => required.SelectMany(part => part)
        .Concat(weighed.SelectMany(part => part.AnyOf))
        .Distinct<Query>(ReferenceEqualityComparer.Instance);

    private sealed class Weight : Lucene.Net.Search.Weight
    {
        private readonly CoverageQuery query;
        private readonly Query[] queries;
        private readonly Lucene.Net.Search.Weight[] weights;

        public Weight(CoverageQuery query, IndexSearcher searcher)
        {
            this.query = query;
            queries = [.. query.Queries];
            weights = [.. queries.Select(part => searcher.Rewrite(part).CreateWeight(searcher))];
        }

        public override Query Query => query;

        public override float GetValueForNormalization()
        {
            foreach (var weight in weights)
            {
                _ = weight.GetValueForNormalization();
            }

            return 0;
        }

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var weight in weights)
            {
                weight.Normalize(norm, topLevelBoost);
            }
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            var scorers = weights.Select(weight => weight.GetScorer(context, acceptDocs)).ToArray();
            return Coverage.TryCreate(query, queries, index => scorers[index] is not null) is { } coverage
                ? new CoverageScorer(this, coverage, scorers, context.AtomicReader.MaxDoc)
                : null;
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            return new ComplexExplanation(scorer?.Advance(doc) == doc, 0, query.ToString());
        }
    }
}
