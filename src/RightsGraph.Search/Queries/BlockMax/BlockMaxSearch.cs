using Lucene.Net.Search;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// Searches for any of several alternatives, as most searches do, in windows. Finds and scores what Lucene would, to
/// the last bit.
/// </summary>
internal sealed class BlockMaxSearch
{
    private readonly IndexSearcher searcher;
    private readonly ImpactCache kept;
    private readonly BlockMaxWeight all;

    private BlockMaxSearch(BooleanQuery query, IndexSearcher searcher)
    {
        this.searcher = searcher;
        kept = ImpactCache.Of(searcher.IndexReader);
        all = Of(query, boost: 1);
    }

    /// <summary>Null where the query asks for more than any of its clauses.</summary>
    public static BlockMaxSearch? Of(Query query, IndexSearcher searcher) =>
        query is BooleanQuery any && HasOnlyAlternatives(any) ? new BlockMaxSearch(any, searcher) : null;

    /// <param name="among">What may be found; everything where null.</param>
    /// <param name="collector">Takes what is.</param>
    public void Search(HitSet? among, IBlockCollector collector)
    {
        var found = new List<SegmentMatches>();
        try
        {
            Find(among, collector, found);
        }
        finally
        {
            // Also where the time was over: of what was found until then.
            collector.Rank(found);
            found.ForEach(segment => segment.Dispose());
        }
    }

    private void Find(HitSet? among, IBlockCollector collector, List<SegmentMatches> found)
    {
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var passing = among?.Find(segment);
            if ((among is not null && passing is null) || all.In(segment) is not { } scorer)
            {
                continue;
            }

            collector.SetNextReader(segment);
            found.Add(new SegmentMatches(segment, scorer));
            found[^1].Search(window =>
            {
                if (passing is not null)
                {
                    window.Keep(passing);
                }

                collector.Find(window);
            });
        }
    }

    private static bool HasOnlyAlternatives(BooleanQuery query) =>
        query.MinimumNumberShouldMatch == 0 && query.Clauses.All(clause => clause.Occur == Occur.SHOULD);

    private BlockMaxWeight Of(Query query, float boost) => query switch
    {
        BooleanQuery any when HasOnlyAlternatives(any) =>
            new SumWeight([.. any.Clauses.Select(clause => Of(clause.Query, boost * any.Boost))]),
        DisjunctionMaxQuery best => new DisMaxWeight([.. best.Select(member => Of(member, boost * best.Boost))]),
        _ => Part(query, boost),
    };

    private LeafWeight Part(Query query, float boost) =>
        new(new Lazy<Weight>(() => Weigh(query, boost)), kept.Find(query, boost, searcher.IndexReader));

    /// <param name="query">Need not be rewritten.</param>
    /// <param name="boost">Of what the query stands in.</param>
    private Weight Weigh(Query query, float boost)
    {
        var weight = searcher.Rewrite(query).CreateWeight(searcher);

        // Some weights work out in here what they normalize afterwards. Its outcome is of no use: scores are not
        // divided by anything that all queries share.
        _ = weight.GetValueForNormalization();
        weight.Normalize(1, boost);
        return weight;
    }
}
