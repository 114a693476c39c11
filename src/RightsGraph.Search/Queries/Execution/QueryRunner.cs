using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Runs parsed queries over one index.</summary>
internal sealed class QueryRunner(IndexSearcher searcher, QueryTextAnalyzer text)
{
    /// <summary>Below 1/16 selectivity of the filter Lucene's leapfrogging beats block scoring.</summary>
    private const int SparseFilterRatio = 16;

    public IndexReader Reader => searcher.IndexReader;

    public QueryTextAnalyzer Text => text;

    /// <summary>In the whole index, whatever the filter.</summary>
    public int DocumentCount(StemSet word) => new StemQueries(Reader).DocumentCount(IndexFields.Content, word);

    public CompiledQuery Compile(GroupNode query, QueryNotes notes, Matching matching, SearchClock clock)
    {
        var clauses = QueryAnalyzer.Analyze(query, text, notes, out var understood);
        var compiled = QueryCompiler.Compile(clauses, understood, Reader, text, matching, clock);
        foreach (var prefix in compiled.UnrankedPrefixes)
        {
            notes.TooManyWords(prefix);
        }

        return compiled;
    }

    /// <summary>The processor time that a query takes at most, about: each kind of clause by the postings that it
    /// reads. Measured over 47,583 texts; a posting whose positions are read takes ten times one that is not.</summary>
    public double EstimateMicroseconds(Query query)
    {
        const double ForPosting = 0.003;
        const double ForPositions = 0.03;
        return query switch
        {
            TermQuery term => Postings([term.Term]) * ForPosting,
            PhraseQuery phrase => Postings(phrase.GetTerms()) * ForPositions,
            MultiPhraseQuery phrase => phrase.GetTermArrays().Sum(Postings) * ForPositions,
            // Its parts are clauses of the query too.
            PairQuery or CoverageQuery => 0,
            TextOnlyQuery text => EstimateMicroseconds(text.Inner) * 2,
            ConstantScoreQuery { Query: { } inner } => EstimateMicroseconds(inner),
            ConstantScoreQuery => Reader.MaxDoc * ForPositions,
            BooleanQuery group => group.Sum(clause => EstimateMicroseconds(clause.Query)),
            DisjunctionMaxQuery names => names.Sum(EstimateMicroseconds),
            _ => Reader.MaxDoc * ForPosting,
        };
    }

    private double Postings(Term[] terms) =>
        terms.Sum(term => (double)IndexCaches.For(Reader).Terms.DocumentCount(term));

    /// <summary>A timeout ends it early and leaves the collector with what it has.</summary>
    public void Collect(Query query, Filter? filter, ICollector collector)
    {
        try
        {
            var passing = filter is null ? null : HitSet.FromFilter(filter, Reader);
            if ((passing is null || passing.Count >= Reader.MaxDoc / SparseFilterRatio)
                && collector is IBlockCollector blocks
                && BlockMaxSearch.TryCreate(query, searcher) is { } search)
            {
                search.Search(passing, blocks);
            }
            else
            {
                searcher.Search(query, passing is null ? null : new HitSetFilter(passing), collector);
            }
        }
        catch (SearchTimeoutException)
        {
            // The clock says that the hits are partial.
        }
    }

    /// <summary>The texts that match anything of the query; a lower bound after a timeout.</summary>
    public int Count(GroupNode query, Filter? filter, SearchClock clock)
    {
        var clauses = QueryAnalyzer.Analyze(query, text, new QueryNotes(), out var understood);
        return filter is null && clauses is
        { Must: [], MustNot: [], Should: [TermClause term], Compounds: [] }
            && new StemQueries(Reader).Indexed(IndexFields.Content, term.Stems).Stems.Length == 1
            ? DocumentCount(term.Stems)
            : Count(QueryCompiler.Compile(clauses, understood, Reader, text, Matching.Any, clock).Query, filter, clock);
    }

    public int Count(Query query, Filter? filter, SearchClock clock)
    {
        clock.Charge(EstimateMicroseconds(query));
        var counter = new TotalHitCountCollector();
        Collect(query, filter, counter);
        return counter.TotalHits;
    }
}
