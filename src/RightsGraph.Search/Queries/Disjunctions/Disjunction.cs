using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Hits;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// Searches for any of several alternatives, as most searches do, in windows. Finds and scores what Lucene would, to
/// the last bit.
/// </summary>
internal sealed class Disjunction
{
    /// <summary>A term is frequent that one of so many documents has. Others take no time worth saving.</summary>
    private const int Frequent = 64;

    private readonly IndexSearcher searcher;
    private readonly Disjunct all;

    private Disjunction(BooleanQuery query, IndexSearcher searcher)
    {
        this.searcher = searcher;
        all = Of(query, boost: 1);
    }

    /// <summary>Null where the query asks for more than any of its clauses.</summary>
    public static Disjunction? Of(Query query, IndexSearcher searcher) =>
        query is BooleanQuery any && HasOnlyAlternatives(any) ? new Disjunction(any, searcher) : null;

    /// <param name="among">What may be found; everything where null.</param>
    /// <param name="collector">Takes what is.</param>
    public void Search(HitSet? among, IWindowCollector collector)
    {
        var window = new ScoreWindow();
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var kept = among?.Find(segment);
            if ((among is not null && kept is null) || all.In(segment) is not { } scorer)
            {
                continue;
            }

            collector.SetNextReader(segment);
            for (var doc = scorer.Doc; doc != int.MaxValue; doc = scorer.Doc)
            {
                window.MoveTo(doc);
                scorer.AddTo(window);
                if (kept is not null)
                {
                    window.Keep(kept);
                }

                collector.Collect(window);
            }
        }
    }

    private static bool HasOnlyAlternatives(BooleanQuery query) =>
        query.MinimumNumberShouldMatch == 0 && query.Clauses.All(clause => clause.Occur == Occur.SHOULD);

    private Disjunct Of(Query query, float boost) => query switch
    {
        BooleanQuery any when HasOnlyAlternatives(any) =>
            new SumDisjunct([.. any.Clauses.Select(clause => Of(clause.Query, boost * any.Boost))]),
        DisjunctionMaxQuery best => new BestDisjunct([.. best.Select(member => Of(member, boost * best.Boost))]),
        TermQuery term when IsFrequent(term.Term) => new TermDisjunct(term, boost, searcher),
        _ => new OtherDisjunct(query, boost, searcher),
    };

    private bool IsFrequent(Term term) =>
        searcher.IndexReader.DocFreq(term) >= Math.Max(1, searcher.IndexReader.MaxDoc / Frequent);
}
