using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// What every search of one index reads: the index, and beside it the records by their numbers there.
/// </summary>
internal sealed class IndexedArchive
{
    public IndexedArchive(Snapshot snapshot, SnapshotIndex opened, TextAnalyzer analyzer)
    {
        Analyzer = analyzer;
        Open = new ReaderGuard(opened.Reader);
        Searcher = new IndexSearcher(opened.Reader) { Similarity = Ranking.Similarity };
        Runner = new QueryRunner(Searcher, QueryTextAnalyzer.Of(snapshot, analyzer));
        Documents = opened.Documents;
        Ids = [.. Documents.Select(document => document.Id)];
        Numbers = opened.Records;
        Columns = new FacetColumns(Documents, opened.Mentions);
    }

    public ReaderGuard Open { get; }

    public IndexSearcher Searcher { get; }

    public IndexReader Reader => Searcher.IndexReader;

    public QueryRunner Runner { get; }

    public TextAnalyzer Analyzer { get; }

    /// <summary>Those of the snapshot, in their order.</summary>
    public Document[] Documents { get; }

    public RecordId[] Ids { get; }

    public DocumentOrdinals Numbers { get; }

    public FacetColumns Columns { get; }
}
