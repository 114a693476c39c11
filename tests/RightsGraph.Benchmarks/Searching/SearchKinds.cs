using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>The same search in several ways, over one index.</summary>
internal sealed class SearchKinds(SearchIndex index)
{
    private const int Page = 10;

    private readonly IndexSearcher plain = new(index.Reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
    private readonly IndexSearcher own = new(index.Reader) { Similarity = Ranking.Similarity };
    private readonly TextAnalyzer analyzer = new();

    /// <summary>
    /// Lucene's BM25 for any of the words. The lengths of texts mean nothing to it here, but are read.
    /// </summary>
    public void Plain(string query)
    {
        var words = new BooleanQuery(disableCoord: true);
        foreach (var token in analyzer.Analyze(query, Stemmers.English))
        {
            words.Add(new TermQuery(new Term(IndexFields.Content, token.Stem)), Occur.SHOULD);
        }

        plain.Search(words, Page);
    }

    /// <summary>What the program makes of the query, run by Lucene alone.</summary>
    public void Bare(string query)
    {
        var request = new SearchRequest { Query = query };
        Query compiled;
        using (var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None))
        {
            compiled = index.Compile(request, clock).Query;
        }

        own.Search(compiled, Page);
    }

    /// <summary>The same as if nobody had searched for these words before.</summary>
    public void First(string query)
    {
        IndexCaches.For(index.Reader).Pairs.Clear();
        Bare(query);
    }

    public SearchResult Search(string query) => index.Search(new SearchRequest { Query = query, First = Page });

    public void Highlights(string query)
    {
        foreach (var hit in Search(query).Hits)
        {
            hit.Highlights(maxFragments: 3, fragmentSize: 160);
        }
    }

    public void Facets(string query)
    {
        var facets = Search(query).Facets;
        facets.Types();
        facets.Countries();
        facets.Regions();
        facets.Years();
        facets.Kinds();
        facets.Languages();
        facets.Mentions();
    }
}
