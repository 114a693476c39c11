using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Runs parsed queries over one index.</summary>
internal sealed class QueryRunner(IndexSearcher searcher, QueryTextAnalyzer text)
{
    /// <summary>
    /// Where a filter lets pass fewer than one of so many documents, Lucene goes from one of these to the next.
    /// </summary>
    private const int SparseFilterRatio = 16;

    public IndexReader Reader => searcher.IndexReader;

    public QueryTextAnalyzer Text => text;

    /// <summary>Of all documents of the index, whatever the filter.</summary>
    public int DocumentCount(StemSet word) => new StemQueries(Reader).DocumentCount(IndexFields.Content, word);

    public CompiledQuery Compile(GroupNode query, QueryNotes notes, SearchClock clock)
    {
        var compiled = QueryCompiler.Compile(QueryAnalyzer.Analyze(query, text, notes), Reader, text, clock);
        foreach (var prefix in compiled.UnrankedPrefixes)
        {
            notes.TooManyWords(prefix);
        }

        return compiled;
    }

    /// <summary>Hands on what is found until the time is over.</summary>
    public void Collect(Query query, Filter? filter, ICollector collector)
    {
        try
        {
            var among = filter is null ? null : HitSet.Of(filter, Reader);
            if ((among is null || among.Count >= Reader.MaxDoc / SparseFilterRatio)
                && collector is IBlockCollector windows
                && BlockMaxSearch.Of(query, searcher) is { } disjunction)
            {
                disjunction.Search(among, windows);
            }
            else
            {
                searcher.Search(query, among is null ? null : new HitSetFilter(among), collector);
            }
        }
        catch (SearchTimeoutException)
        {
            // What was collected until then is the answer.
        }
    }

    /// <summary>How many documents a query finds; fewer where the time is over.</summary>
    public int Count(GroupNode query, Filter? filter, SearchClock clock)
    {
        var clauses = QueryAnalyzer.Analyze(query, text);
        return filter is null && clauses is
        { Must: [], MustNot: [], Should: [TermClause { Stems.Stems.Length: 1 } term], Compounds: [] }
            ? DocumentCount(term.Stems)
            : Count(QueryCompiler.Compile(clauses, Reader, text, clock).Query, filter);
    }

    private int Count(Query query, Filter? filter)
    {
        var counter = new TotalHitCountCollector();
        Collect(query, filter, counter);
        return counter.TotalHits;
    }
}
