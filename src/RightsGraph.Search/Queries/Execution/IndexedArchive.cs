using RightsGraph.Search.Index;
using RightsGraph.Search.NearDuplicates;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>What every search of one index reads: the index, and the records that its documents stand for.</summary>
internal sealed class IndexedArchive
{
    private readonly Lazy<FacetColumns> columns;
    private readonly Lazy<DuplicateColumn> duplicates;

    public IndexedArchive(
        Snapshot snapshot, SnapshotIndex index, Func<NearDuplicateGroups> groups, TextAnalyzer analyzer)
    {
        Analyzer = analyzer;
        Guard = new ReaderGuard(index.Reader);
        Searcher = new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity };
        Runner = new QueryRunner(Searcher, QueryTextAnalyzer.For(snapshot, analyzer));
        Documents = index.Documents;
        Ids = [.. Documents.Select(document => document.Id)];
        Ordinals = index.Ordinals;
        columns = new(() => new FacetColumns(Documents, index.Mentions));
        duplicates = new(() => new DuplicateColumn(groups(), snapshot, Documents, Ordinals));
    }

    public ReaderGuard Guard { get; }

    public IndexSearcher Searcher { get; }

    public IndexReader Reader => Searcher.IndexReader;

    public QueryRunner Runner { get; }

    public TextAnalyzer Analyzer { get; }

    /// <summary>In the order of the snapshot, as ordinals count them.</summary>
    public Document[] Documents { get; }

    public RecordId[] Ids { get; }

    public DocumentOrdinals Ordinals { get; }

    public FacetColumns Columns => columns.Value;

    public DuplicateColumn Duplicates => duplicates.Value;
}

/// <summary>Keeps an index open while work runs over it, each under a clock of its own.</summary>
internal sealed class ReaderGuard(DirectoryReader reader) : IDisposable
{
    private readonly TaskCompletionSource suspected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when work fails that should not have.</summary>
    public Task Suspected => suspected.Task;

    /// <param name="budget">Its time; no limit where null.</param>
    /// <param name="work">Keeps the index's memory until it ends, also where the index is disposed meanwhile.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="isReserved">Whether it is done after the search.</param>
    public T Run<T>(
        SearchBudget? budget, Func<SearchClock, T> work, CancellationToken cancellation, bool isReserved = false)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), typeof(SearchIndex));
        try
        {
            using var clock = SearchClock.Start(budget ?? SearchBudget.Unlimited, isReserved, cancellation);
            return work(clock);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not SearchTimeoutException)
        {
            suspected.TrySetResult();
            throw;
        }
        finally
        {
            reader.DecRef();
        }
    }

    public void Dispose() => reader.Dispose();
}
