using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>One search: its page, and what is computed on demand in the time that the page left.</summary>
internal sealed class SearchRun
{
    /// <summary>To score one part of a query for one hit.</summary>
    private const double PartMicroseconds = 1;

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
            request.Budget, clock => new SearchRun(archive, request, cancellation).Execute(clock), cancellation);

    private SearchResult Execute(SearchClock clock)
    {
        var interpreted = new SpellingFallback(archive.Runner, clock).Apply(typed);
        var query = archive.Runner.Compile(interpreted.Node, interpreted.Notes, clock);
        var hits = new HitSet(archive.Reader);
        var slice = PageSlice.From(request);
        var collector = new PageCollector(request.Order, slice, archive.Ids, archive.Ordinals, hits, clock);
        clock.Charge(archive.Runner.EstimateMicroseconds(query.Query)
            + (request.Where is null ? 0 : FilterCompiler.EstimateMicroseconds(request.Where, archive.Reader)));
        archive.Runner.Collect(query.Query, filter, collector);

        var page = HitPage.From(slice, collector);
        var isPartial = clock.IsPartial;
        return new SearchResult
        {
            TotalCount = collector.TotalCount,
            IsPartial = isPartial,
            UnderstoodAs = new QueryInterpretation(
                interpreted.Normalized,
                interpreted.Notes.Sentences(),
                () => RunLater(later => new TermCounter(archive.Runner, filter, later).Count(interpreted))),
            Correction = new Lazy<Partial<string?>>(() => isPartial
                ? new Partial<string?>(null, IsPartial: false)
                : RunLater(later => new SpellingCorrection(archive.Runner, filter, later).Suggest(
                    typed,
                    ReferenceEquals(interpreted, typed) ? collector.TotalCount : CountAsTyped(later)))),
            Hits = Hits(page.Hits, interpreted, query),
            HasNextPage = page.HasNextPage,
            HasPreviousPage = page.HasPreviousPage,
            Facets = new SearchFacets(
                () => archive.Columns,
                new FacetHits(archive.Runner, query.Query, new FacetConditions(request.Where), hits, clock),
                archive.Ordinals,
                archive.Documents,
                cancellation),
        };
    }

    private List<SearchHit> Hits(
        IReadOnlyList<Candidate> page, InterpretedQuery interpreted, CompiledQuery query)
    {
        var highlighter = new Highlighter(query, archive.Analyzer, request.Budget ?? SearchBudget.Unlimited);
        var reasons = new PageReasons(token => archive.Guard.Run(
            request.Budget, clock => Reasons(page, interpreted, query, clock), token, isReserved: true));
        return
        [
            .. page.Select((hit, index) =>
                new SearchHit(archive.Documents[hit.Ordinal], hit, highlighter, reasons, index)),
        ];
    }

    private List<IReadOnlyList<HitReason>> Reasons(
        IReadOnlyList<Candidate> page, InterpretedQuery interpreted, CompiledQuery query, SearchClock clock)
    {
        clock.Charge(page.Count * query.Parts.Count * PartMicroseconds);
        var finder = new ReasonFinder(
            query,
            new QuerySpellings(interpreted.Node, archive.Runner.Text),
            archive.Analyzer,
            new PartScorer(archive.Searcher, query.Parts, [.. page.Select(hit => hit.Doc)]));
        var reasons = new List<IReadOnlyList<HitReason>>(page.Count);
        foreach (var hit in page)
        {
            clock.Check();
            var document = archive.Documents[hit.Ordinal];
            clock.Charge(finder.EstimateMicroseconds(document));
            reasons.Add(finder.Find(document, hit.Doc));
        }

        return reasons;
    }

    private int CountAsTyped(SearchClock clock) => archive.Runner.Count(typed.Node, filter, clock);

    private Partial<T> RunLater<T>(Func<SearchClock, T> work) => archive.Guard.Run(
        request.Budget,
        clock =>
        {
            var value = work(clock);
            return new Partial<T>(value, clock.IsPartial);
        },
        cancellation,
        isReserved: true);
}

/// <summary>A value, and whether something was left out of it for want of time.</summary>
internal sealed record Partial<T>(T Value, bool IsPartial);
