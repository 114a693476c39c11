using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Stored = Lucene.Net.Documents.Field.Store;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>
/// The floor: Lucene's BM25 (k1 1.2, b 0.75) over title and text in one field, its English analyzer, any word of the
/// query. Nothing of the program's own search.
/// </summary>
internal static class PlainBm25
{
    private const string Field = "text";

    public static Measures Measure(TestCollection collection)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        Write(collection, directory, analyzer);
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
        return Measures.Mean(
        [
            .. collection.Queries.Select(query => Measures.Of(
                searcher.Search(AnyWord(query.Text, analyzer), Measures.Depth).ScoreDocs
                    .Select(hit => (collection.Documents[hit.Doc].Id, hit.Score)),
                query.Grades)),
        ]);
    }

    private static void Write(TestCollection collection, RAMDirectory directory, Analyzer analyzer)
    {
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Similarity = new BM25Similarity(1.2f, 0.75f),
            MergePolicy = new LogDocMergePolicy(), // keeps the order of the documents
        };
        using var writer = new IndexWriter(directory, config);
        foreach (var document in collection.Documents)
        {
            var text = new TextField(Field, $"{document.Title} {document.Text}", Stored.NO);
            writer.AddDocument([text]);
        }
    }

    private static BooleanQuery AnyWord(string text, Analyzer analyzer)
    {
        var query = new BooleanQuery(disableCoord: true);
        using var tokens = analyzer.GetTokenStream(Field, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken() && query.Clauses.Count < BooleanQuery.MaxClauseCount)
        {
            query.Add(new TermQuery(new Term(Field, term.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return query;
    }
}
