using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Facets;
using RightsGraph.Search.Filters;
using RightsGraph.Search.Highlighting;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Paging;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Reading;
using RightsGraph.Search.Queries.Spelling;
using RightsGraph.Search.Timelines;
using RightsGraph.Search.Timing;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search;

/// <summary>
/// The full-text index of one snapshot, in memory. It never changes, and any number of threads may search it at once.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly QueryRunner runner;
    private readonly TextAnalyzer analyzer;
    private readonly Document[] documents;
    private readonly RecordId[] ids;
    private readonly RecordNumbers numbers;
    private readonly FacetColumns columns;
    private readonly ConcurrentDictionary<(Country Country, TimelineInterval Interval), Timeline> timelines = [];

    private SearchIndex(Snapshot snapshot, DirectoryReader reader, TextAnalyzer analyzer)
    {
        Snapshot = snapshot;
        this.analyzer = analyzer;
        this.reader = reader;
        searcher = new IndexSearcher(reader) { Similarity = Ranking.Similarity };
        runner = new QueryRunner(searcher, QueryText.Of(snapshot, analyzer));
        documents = [.. snapshot.Documents];
        ids = [.. documents.Select(document => document.Id)];
        numbers = new RecordNumbers(reader);
        columns = new FacetColumns(documents, snapshot.FindMentions());
    }

    /// <summary>For benchmarks, which compare with Lucene alone.</summary>
    internal IndexReader Reader => reader;

    /// <summary>What the index was made from; hits are documents of it.</summary>
    public Snapshot Snapshot { get; }

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public static SearchIndex Build(Snapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var directory = new RAMDirectory();
        var analyzer = new TextAnalyzer();
        IndexBuilder.Build(snapshot, directory, analyzer, cancellationToken);
        return Open(snapshot, directory, analyzer);
    }

    /// <summary>Opens what <see cref="IndexBuilder"/> wrote of this snapshot, wherever it was written to.</summary>
    internal static SearchIndex Open(Snapshot snapshot, Directory directory, TextAnalyzer analyzer) =>
        new(snapshot, new ClockedReader(DirectoryReader.Open(directory)), analyzer);

    /// <summary>One page of what matches. No query string is an error.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return WhileOpen(request, clock => SearchOpen(request, clock, cancellationToken), cancellationToken);
    }

    private T WhileOpen<T>(SearchRequest request, Func<SearchClock, T> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), this);
        try
        {
            using var clock = SearchClock.Start(request, cancellationToken);
            return run(clock);
        }
        finally
        {
            reader.DecRef();
        }
    }

    /// <summary>The entries on a country's own page by period: counted once.</summary>
    public Timeline TimelineOf(Country country, TimelineInterval interval) => timelines.GetOrAdd(
        (country, interval), of => Timeline.Of(Snapshot.HoldingsOf(of.Country).Entries, of.Interval));

    /// <summary>Lets the memory go as soon as the searches that run have ended.</summary>
    public void Dispose() => reader.Dispose();

    private SearchResult SearchOpen(SearchRequest request, SearchClock clock, CancellationToken cancellationToken)
    {
        var filter = request.Where is null ? null : FilterCompiler.Compile(request.Where);
        var typed = Find(ReadQuery.Of(request.Query), request, filter, clock);
        var (read, query, hits, collector) = FallBack(typed, request, filter, clock);

        var page = HitPage.Cut(PageSlice.Of(request), collector);
        var highlighter = new Highlighter(query, analyzer);
        var isCut = clock.HasCut;
        var rest = request with { TimeLimit = clock.Left };
        return new SearchResult
        {
            TotalCount = collector.TotalCount,
            IsCutShort = isCut,
            UnderstoodAs = new QueryReading(read.Normalized, read.Notes.Sentences(), () =>
                WhileOpen(rest, later => new TermCounter(runner, filter, later).Count(read), cancellationToken)),
            Correction = new Lazy<string?>(() => isCut ? null : WhileOpen(
                rest,
                later => new SpellingCorrection(runner, filter, later).Of(read, typed.Collector.TotalCount),
                cancellationToken)),
            Hits =
            [
                .. page.Hits.Select(hit =>
                    new SearchHit(documents[hit.Record], hit.Score, hit.Position, highlighter)),
            ],
            HasNextPage = page.HasNextPage,
            HasPreviousPage = page.HasPreviousPage,
            Facets = new SearchFacets(
                columns,
                new FacetHits(searcher, query.Query, new FacetConditions(request.Where), hits, clock),
                numbers,
                documents,
                cancellationToken),
        };
    }

    internal CompiledQuery Compile(SearchRequest request, SearchClock clock) =>
        runner.Compile(ReadQuery.Of(request.Query).Node, new QueryNotes(), clock);

    private Found FallBack(Found typed, SearchRequest request, Filter? filter, SearchClock clock)
    {
        var fallback = new Fallback(runner, clock);
        if (clock.HasCut || fallback.Of(typed.Read) is not { } forgiving)
        {
            return typed;
        }

        var found = Find(forgiving, request, filter, clock);
        if (found.Collector.TotalCount == 0 || found.Collector.TotalCount < typed.Collector.TotalCount)
        {
            // Less than as it was typed is found only where the time was over on the way.
            return typed;
        }

        fallback.AddTo(forgiving.Notes);
        return found;
    }

    private Found Find(ReadQuery read, SearchRequest request, Filter? filter, SearchClock clock)
    {
        var hits = new HitSet(reader);
        var collector = new PageCollector(request.Order, PageSlice.Of(request), ids, hits, clock);
        var query = runner.Compile(read.Node, read.Notes, clock);
        runner.Collect(query.Query, filter, collector);
        return new Found(read, query, hits, collector);
    }

    private sealed record Found(ReadQuery Read, CompiledQuery Query, HitSet Hits, PageCollector Collector);
}
