using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>One search: its page, and what is computed on demand in the time that the page left.</summary>
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
        typed = InterpretedQuery.Parse(request.Query);
    }

    public static SearchResult Execute(
        SearchRequest request, IndexedArchive archive, CancellationToken cancellation) => archive.Guard.Run(
            request.TimeLimit,
            request.Time,
            clock => new SearchRun(archive, request, cancellation).Execute(clock),
            cancellation);

    private SearchResult Execute(SearchClock clock)
    {
        var interpreted = new SpellingFallback(archive.Runner, clock).Apply(typed);
        var query = archive.Runner.Compile(interpreted.Node, interpreted.Notes, clock);
        var hits = new HitSet(archive.Reader);
        var slice = PageSlice.From(request);
        var collector = new PageCollector(request.Order, slice, archive.Ids, archive.Ordinals, hits, clock);
        archive.Runner.Collect(query.Query, filter, collector);

        var page = HitPage.From(slice, collector);
        var isPartial = clock.IsPartial;
        var left = clock.Left;
        return new SearchResult
        {
            TotalCount = collector.TotalCount,
            IsPartial = isPartial,
            UnderstoodAs = new QueryInterpretation(
                interpreted.Normalized,
                interpreted.Notes.Sentences(),
                () => RunLater(
                    left, later => new TermCounter(archive.Runner, filter, later).Count(interpreted))),
            Correction = new Lazy<Partial<string?>>(() => isPartial
                ? new Partial<string?>(null, IsPartial: false)
                : RunLater(left, later => new SpellingCorrection(archive.Runner, filter, later).Suggest(
                    typed,
                    ReferenceEquals(interpreted, typed) ? collector.TotalCount : CountAsTyped(later)))),
            Hits = Hits(page.Hits, interpreted, query, left),
            HasNextPage = page.HasNextPage,
            HasPreviousPage = page.HasPreviousPage,
            Facets = new SearchFacets(
                archive.Columns,
                new FacetHits(archive.Runner, query.Query, new FacetConditions(request.Where), hits, clock),
                archive.Ordinals,
                archive.Documents,
                cancellation),
        };
    }

    private List<SearchHit> Hits(
        IReadOnlyList<Candidate> page, InterpretedQuery interpreted, CompiledQuery query, TimeSpan? left)
    {
        var highlighter = new Highlighter(query, archive.Analyzer);
        var reasons = new PageReasons(token => archive.Guard.Run(
            left, request.Time, _ => Reasons(page, interpreted, query), token));
        return
        [
            .. page.Select((hit, index) =>
                new SearchHit(archive.Documents[hit.Ordinal], hit, highlighter, reasons, index)),
        ];
    }

    private List<IReadOnlyList<HitReason>> Reasons(
        IReadOnlyList<Candidate> page, InterpretedQuery interpreted, CompiledQuery query)
    {
        var finder = new ReasonFinder(
            query,
            new QuerySpellings(interpreted.Node, archive.Runner.Text),
            archive.Analyzer,
            new PartScorer(archive.Searcher, query.Parts, [.. page.Select(hit => hit.Doc)]));
        return [.. page.Select(hit => finder.Find(archive.Documents[hit.Ordinal], hit.Doc))];
    }

    private int CountAsTyped(SearchClock clock) => archive.Runner.Count(typed.Node, filter, clock);

    private Partial<T> RunLater<T>(TimeSpan? left, Func<SearchClock, T> work) => archive.Guard.Run(
        left,
        request.Time,
        clock =>
        {
            var value = work(clock);
            return new Partial<T>(value, clock.IsPartial);
        },
        cancellation);
}

/// <summary>A value, and whether something was left out of it for want of time.</summary>
internal sealed record Partial<T>(T Value, bool IsPartial);
