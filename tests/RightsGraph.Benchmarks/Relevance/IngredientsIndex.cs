using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>The program's index of a test collection, once as it is and once with what BM25 needs.</summary>
internal sealed class IngredientsIndex : IDisposable
{
    private readonly TestCollection collection;
    private readonly TextAnalyzer analyzer = new();
    private readonly QueryTextAnalyzer queryText;
    private readonly IndexSearcher own;
    private readonly IndexSearcher bm25;

    public IngredientsIndex(TestCollection collection)
    {
        this.collection = collection;
        queryText = QueryTextAnalyzer.For(ArchiveOfTexts.SnapshotOf(collection), analyzer);
        own = Searcher(Ranking.Similarity);
        bm25 = Searcher(new BM25Similarity(1.2f, 0.75f));
    }

    public string Name => collection.Name;

    public Measures Measure(Ingredients kept)
    {
        var searcher = kept.HasFlag(Ingredients.Model) ? own : bm25;
        return Measures.Mean([.. collection.Queries.AsParallel().Select(query => Measure(kept, searcher, query))]);
    }

    public void Dispose()
    {
        own.IndexReader.Dispose();
        bm25.IndexReader.Dispose();
    }

    private Measures Measure(Ingredients kept, IndexSearcher searcher, JudgedQuery query)
    {
        var clauses = QueryAnalyzer.Analyze(
            QueryParser.Parse(query.Text), queryText, new QueryNotes(), out var understood);
        using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
        var compiled = QueryCompiler
            .Compile(clauses, understood, searcher.IndexReader, queryText, Matching.Any, clock).Query;
        var hits = searcher.Search(IngredientsOfQuery.Keep(kept, compiled, query.Text, queryText), Measures.Depth);
        return Measures.Of(
            hits.ScoreDocs.Select(hit => (collection.Documents[hit.Doc].Id, hit.Score)), query.Grades);
    }

    private IndexSearcher Searcher(Similarity similarity)
    {
        var directory = new RAMDirectory();
        using var unused = new KeywordAnalyzer();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, unused)
        {
            Similarity = similarity,
            MergePolicy = new LogDocMergePolicy(), // keeps the order of the documents
        };
        using (var writer = new IndexWriter(directory, config))
        using (var mapper = new DocumentMapper(analyzer))
        {
            foreach (var record in ArchiveOfTexts.SnapshotOf(collection).Documents)
            {
                writer.AddDocument(mapper.Map(record));
            }
        }

        return new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = similarity };
    }
}
