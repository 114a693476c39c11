using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>MaxScore over blocks of 64 documents with exact block bounds, as Lucene's MaxScoreBulkScorer does since
/// 9.8, after block-max WAND (Ding and Suel 2011). It serves pure disjunctions, which most searches are, and finds and
/// scores what Lucene would to the last bit. Matches are bits that are counted in full; only blocks whose bound reaches
/// the page are scored. Impacts, a clause's finished scores, are cached.</summary>
internal sealed class BlockMaxSearch
{
    private readonly IndexSearcher searcher;
    private readonly ImpactCache cache;
    private readonly BlockMaxWeight weight;

    private BlockMaxSearch(BooleanQuery query, IndexSearcher searcher)
    {
        this.searcher = searcher;
        cache = IndexCaches.For(searcher.IndexReader).Impacts;
        weight = Weigh(query, outerBoost: 1);
    }

    /// <summary>Null where the query asks for more than any of its clauses.</summary>
    public static BlockMaxSearch? TryCreate(Query query, IndexSearcher searcher) =>
        query is BooleanQuery any && (IsDisjunction(any) || CoverageOf(any) is not null)
            ? new BlockMaxSearch(any, searcher)
            : null;

    public void Search(HitSet? filter, IBlockCollector collector)
    {
        var matches = new List<SegmentMatches>();
        try
        {
            Match(filter, collector, matches);
        }
        finally
        {
            // After a timeout too: the best of what was matched until then.
            collector.CollectTop(matches);
            matches.ForEach(segment => segment.Dispose());
        }
    }

    private void Match(HitSet? filter, IBlockCollector collector, List<SegmentMatches> matches)
    {
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var passing = filter?.Find(segment);
            if ((filter is not null && passing is null) || weight.GetScorer(segment) is not { } scorer)
            {
                continue;
            }

            collector.SetNextReader(segment);
            matches.Add(new SegmentMatches(segment, scorer));
            matches[^1].Match(window =>
            {
                if (passing is not null)
                {
                    window.IntersectWith(passing);
                }

                collector.Collect(window);
            });
        }
    }

    private static bool IsDisjunction(BooleanQuery query) =>
        query.MinimumNumberShouldMatch == 0 && query.Clauses.All(clause => clause.Occur == Occur.SHOULD);

    // A disjunction whose only condition is a coverage of its own clauses.
    private static CoverageQuery? CoverageOf(BooleanQuery query) =>
        query.MinimumNumberShouldMatch == 0
        && query.Clauses.All(clause => clause.Occur == Occur.SHOULD
            || clause is { Occur: Occur.MUST, Query: CoverageQuery })
        && query.Clauses.Count(clause => clause.Query is CoverageQuery) == 1
            ? query.Clauses.Select(clause => clause.Query).OfType<CoverageQuery>().Single()
            : null;

    private CoverageWeight WeighCovered(BooleanQuery query, CoverageQuery coverage, float outerBoost)
    {
        Query[] members =
            [.. query.Clauses.Where(clause => clause.Occur == Occur.SHOULD).Select(clause => clause.Query)];
        return new CoverageWeight(
            coverage, members, [.. members.Select(member => Weigh(member, outerBoost * query.Boost))]);
    }

    private BlockMaxWeight Weigh(Query query, float outerBoost) => query switch
    {
        BooleanQuery covered when CoverageOf(covered) is { } coverage => WeighCovered(covered, coverage, outerBoost),
        BooleanQuery any when IsDisjunction(any) =>
            new SumWeight([.. any.Clauses.Select(clause => Weigh(clause.Query, outerBoost * any.Boost))]),
        DisjunctionMaxQuery max => new DisMaxWeight([.. max.Select(member => Weigh(member, outerBoost * max.Boost))]),
        _ => new LeafWeight(new Lazy<Weight>(() => WeighLeaf(query, outerBoost)), cache.Find(query, outerBoost)),
    };

    private Weight WeighLeaf(Query query, float outerBoost)
    {
        var leaf = searcher.Rewrite(query).CreateWeight(searcher);

        // Some weights compute in here what they normalize afterwards; the result is not needed, as our similarity
        // divides by no query norm.
        _ = leaf.GetValueForNormalization();
        leaf.Normalize(1, outerBoost);
        return leaf;
    }
}

/// <summary>Collects the matches of a <see cref="BlockMaxSearch"/>.</summary>
internal interface IBlockCollector
{
    void SetNextReader(AtomicReaderContext context);

    /// <summary>Called once for each window of the segment.</summary>
    void Collect(BlockWindow window);

    /// <summary>Called once at the end, also after a timeout: picks the best of what was matched.</summary>
    void CollectTop(IReadOnlyList<SegmentMatches> segments);
}
