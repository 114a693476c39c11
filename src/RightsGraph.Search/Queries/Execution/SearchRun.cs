using Lucene.Net.Search;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>One search: its page, and what can be asked of it afterwards in the time that it left.</summary>
internal sealed class SearchRun
{
    private readonly IndexedArchive archive;
    private readonly SearchRequest request;
    private readonly CancellationToken cancellation;
    private readonly Filter? filter;
    private readonly InterpretedQuery typed;

    private SearchRun(IndexedArchive archive, SearchRequest request, CancellationToken cancellation)
    {
        this.archive = archive;
        this.request = request;
        this.cancellation = cancellation;
        filter = request.Where is null ? null : FilterCompiler.Compile(request.Where);
        typed = InterpretedQuery.Of(request.Query);
    }

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public static SearchResult Of(SearchRequest request, IndexedArchive archive, CancellationToken cancellation) =>
        archive.Open.Run(
            request.TimeLimit,
            request.Time,
            clock => new SearchRun(archive, request, cancellation).Find(clock),
            cancellation);

    private SearchResult Find(SearchClock clock)
    {
        var read = new SpellingFallback(archive.Runner, clock).Of(typed);
        var query = archive.Runner.Compile(read.Node, read.Notes, clock);
        var hits = new HitSet(archive.Reader);
        var slice = PageSlice.Of(request);
        var collector = new PageCollector(request.Order, slice, archive.Ids, archive.Numbers, hits, clock);
        archive.Runner.Collect(query.Query, filter, collector);

        var page = HitPage.From(slice, collector);
        var isCut = clock.IsPartial;
        var left = clock.Left;
        return new SearchResult
        {
            TotalCount = collector.TotalCount,
            IsCutShort = isCut,
            UnderstoodAs = new QueryInterpretation(
                read.Normalized, read.Notes.Sentences(), () => Later(left, later => TermsOf(read, later))),
            Correction = new Lazy<Partial<string?>>(() => isCut
                ? new Partial<string?>(null, IsCutShort: false)
                : Later(left, later => new SpellingCorrection(archive.Runner, filter, later).Of(
                    typed, ReferenceEquals(read, typed) ? collector.TotalCount : CountAsTyped(later)))),
            Hits = Hits(page.Hits, read, query, left),
            HasNextPage = page.HasNextPage,
            HasPreviousPage = page.HasPreviousPage,
            Facets = new SearchFacets(
                archive.Columns,
                new FacetHits(archive.Runner, query.Query, new FacetConditions(request.Where), hits, clock),
                archive.Numbers,
                archive.Documents,
                cancellation),
        };
    }

    private List<SearchHit> Hits(
        IReadOnlyList<Candidate> found, InterpretedQuery read, CompiledQuery query, TimeSpan? left)
    {
        var highlighter = new Highlighter(query, archive.Analyzer);
        var reasons = new PageReasons(token => archive.Open.Run(
            left, request.Time, _ => Reasons(found, read, query), token));
        return
        [
            .. found.Select((hit, place) =>
                new SearchHit(archive.Documents[hit.Record], hit, highlighter, reasons, place)),
        ];
    }

    private List<IReadOnlyList<HitReason>> Reasons(
        IReadOnlyList<Candidate> found, InterpretedQuery read, CompiledQuery query)
    {
        var finder = new ReasonFinder(
            query,
            new QuerySpellings(read.Node, archive.Runner.Text),
            archive.Analyzer,
            new PartScorer(archive.Searcher, query.Parts, [.. found.Select(hit => hit.Doc)]));
        return [.. found.Select(hit => finder.Of(archive.Documents[hit.Record], hit.Doc))];
    }

    private IReadOnlyList<TermCount> TermsOf(InterpretedQuery read, SearchClock clock) =>
        new TermCounter(archive.Runner, filter, clock).Count(read);

    private int CountAsTyped(SearchClock clock) => archive.Runner.Count(typed.Node, filter, clock);

    private Partial<T> Later<T>(TimeSpan? left, Func<SearchClock, T> work) => archive.Open.Run(
        left,
        request.Time,
        clock =>
        {
            var value = work(clock);
            return new Partial<T>(value, clock.IsPartial);
        },
        cancellation);
}
