using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Filters;
using RightsGraph.Search.Highlighting;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Paging;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;
using RightsGraph.Search.Queries.Syntax;
using RightsGraph.Search.Reasons;
using RightsGraph.Search.Related;
using RightsGraph.Search.Suggesting;
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
    private readonly TextAnalyzer analyzer;
    private readonly Document[] documents;
    private readonly RecordId[] ids;
    private readonly Suggester suggester;
    private readonly TopicTerms topics;

    private SearchIndex(Snapshot snapshot, DirectoryReader reader, Vocabulary vocabulary, TextAnalyzer analyzer)
    {
        Snapshot = snapshot;
        this.analyzer = analyzer;
        this.reader = reader;
        searcher = new IndexSearcher(reader) { Similarity = Ranking.Similarity };
        documents = [.. snapshot.Documents];
        ids = [.. documents.Select(document => document.Id)];
        suggester = new Suggester(
            new CountryNames(snapshot, analyzer), vocabulary, analyzer, new SharedDocuments(reader, vocabulary));
        topics = new TopicTerms(reader, analyzer);
    }

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
        new(snapshot, new ClockedReader(DirectoryReader.Open(directory)), VocabularyFile.Read(directory), analyzer);

    /// <summary>One page of what matches. No query string is an error.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return WhileOpen(
            request.TimeLimit, request.Time, clock => SearchOpen(request, clock), cancellationToken);
    }

    /// <summary>
    /// How what someone is typing may go on: first what begins exactly so, then what begins so but for one slip of the
    /// keys from the third letter on, two from the sixth; each of these by the number of documents. Of several words
    /// the last is completed. No text is an error; one of more than 100 UTF-16 units begins nothing.
    /// </summary>
    /// <param name="prefix">What was typed until now.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="timeLimit">Words that must be counted for it are left out after so much time.</param>
    /// <param name="time">What the limit is measured with; the system's where null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public SuggestedTexts Suggest(
        string prefix,
        int first,
        TimeSpan? timeLimit = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return WhileOpen(
            timeLimit,
            time,
            clock => new SuggestedTexts(suggester.Suggest(prefix, first), clock.HasCut),
            cancellationToken);
    }

    /// <summary>
    /// The documents most like one of this index, compared by the terms that its title and text say often and others
    /// seldom. None where it has neither.
    /// </summary>
    /// <param name="document">It is not among the answers; a copy of it under another id may be.</param>
    /// <param name="first">At most so many.</param>
    /// <param name="timeLimit">After so much time it ends with what it has found.</param>
    /// <param name="time">What the limit is measured with; the system's where null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public RelatedDocuments Related(
        Document document,
        int first,
        TimeSpan? timeLimit = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WhileOpen(timeLimit, time, clock => RelatedOpen(document, first, clock), cancellationToken);
    }

    /// <summary>Lets the memory go as soon as the searches that run have ended.</summary>
    public void Dispose() => reader.Dispose();

    private T WhileOpen<T>(
        TimeSpan? limit, TimeProvider? time, Func<SearchClock, T> run, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), this);
        try
        {
            using var clock = SearchClock.Start(limit, time ?? TimeProvider.System, cancellation);
            return run(clock);
        }
        finally
        {
            reader.DecRef();
        }
    }

    private SearchResult SearchOpen(SearchRequest request, SearchClock clock)
    {
        var parsed = QueryParser.Parse(request.Query);
        var clauses = QueryAnalyzer.Analyze(parsed, analyzer);
        var query = QueryCompiler.Compile(clauses, reader, clock);
        var filter = request.Where is null ? null : FilterCompiler.Compile(request.Where);

        var slice = PageSlice.Of(request);
        var collector = new PageCollector(request.Order, slice, ids, clock);
        CollectInTime(query.Query, filter, collector);

        var page = HitPage.Cut(slice, collector);
        var highlighter = new Highlighter(query, analyzer);
        var reasons = new PageReasons(cancellation => WhileOpen(
            request.TimeLimit, request.Time, _ => ReasonsOpen(parsed, query, page.Hits), cancellation));
        return new SearchResult
        {
            TotalCount = collector.TotalCount,
            IsCutShort = clock.HasCut,
            Hits =
            [
                .. page.Hits.Select((hit, place) =>
                    new SearchHit(documents[hit.Record], hit, highlighter, reasons, place)),
            ],
            HasNextPage = page.HasNextPage,
            HasPreviousPage = page.HasPreviousPage,
        };
    }

    private IReadOnlyList<IReadOnlyList<HitReason>> ReasonsOpen(
        GroupNode parsed, CompiledQuery query, IReadOnlyList<Candidate> hits)
    {
        var scores = new PartScores(searcher, [.. hits.Select(hit => hit.Doc)]);
        var finder = new ReasonFinder(query, new QuerySpellings(parsed, analyzer), analyzer, scores);
        return [.. hits.Select(hit => finder.Of(documents[hit.Record], hit.Doc))];
    }

    private RelatedDocuments RelatedOpen(Document document, int first, SearchClock clock)
    {
        var terms = topics.Of(document);
        var collector = new PageCollector(
            SearchOrder.Relevance, new PageSlice(first + 1, null, null, null), ids, clock);
        if (terms.Count > 0)
        {
            CollectInTime(RelatedQuery.Of(terms), null, collector);
        }

        return new RelatedDocuments(
            [
                .. collector.Kept
                    .Where(hit => ids[hit.Record] != document.Id)
                    .Take(first)
                    .Select(hit => documents[hit.Record]),
            ],
            clock.HasCut);
    }

    private void CollectInTime(Query query, Filter? filter, PageCollector collector)
    {
        try
        {
            searcher.Search(query, filter, collector);
        }
        catch (TimeIsOverException)
        {
            // What was collected until then is the answer.
        }
    }
}
