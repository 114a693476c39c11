using RightsGraph.Search.Index;
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
        typed = InterpretedQuery.Parse(request.Query, archive.Analyzer.Synonyms);
    }

    public static SearchResult Execute(
        SearchRequest request, IndexedArchive archive, CancellationToken cancellation) => archive.Guard.Run(
            request.Budget, clock => new SearchRun(archive, request, cancellation).Execute(clock), cancellation);

    private SearchResult Execute(SearchClock clock)
    {
        var interpreted = new SpellingFallback(archive.Runner, clock).Apply(typed);
        var slice = PageSlice.From(request);
        var (query, hits, collector) = Collect(interpreted, slice, clock);
        var page = collector.Page;
        var isPartial = clock.IsPartial;
        var folded = new FoldedHits(archive, hits, clock, cancellation);
        return new SearchResult
        {
            Count = new(request.Collapse == SearchCollapse.None ? () => collector.TotalCount : folded.Count),
            IsPartial = isPartial,
            UnderstoodAs = new QueryInterpretation(
                interpreted.Normalized,
                interpreted.Notes.Sentences(),
                query.Understood,
                () => RunLater(later => new TermCounter(archive.Runner, filter, later).Count(interpreted)))
            {
                Synonyms = SynonymFinder.Find(interpreted.Node, archive.Runner),
            },
            Correction = new Lazy<Partial<string?>>(() => isPartial
                ? new Partial<string?>(null, IsPartial: false)
                : RunLater(later => new SpellingCorrection(archive.Runner, filter, later).Suggest(
                    typed,
                    () => request.Match == SearchMatch.Any && ReferenceEquals(interpreted, typed)
                        ? collector.TotalCount
                        : CountAsTyped(later)))),
            Hits = Hits(page.Hits, interpreted, query, folded),
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

    private Collected Collect(InterpretedQuery interpreted, PageSlice slice, SearchClock clock)
    {
        Collected? first = null;
        Collected? last = null;
        foreach (var matching in new Matching(request.Match).Attempts)
        {
            var found = last = Collect(interpreted, matching, slice, clock);
            if (clock.IsPartial || !found.Query.IsNarrowed)
            {
                return first ?? found;
            }

            if (IsFound(found, clock))
            {
                if (HasPages(found, slice, clock))
                {
                    return found;
                }

                // Where no text on the page of a country that is named has enough of the query, half may be enough.
                if (first is not null)
                {
                    return first;
                }

                first = found;
            }
        }

        return first ?? last!;
    }

    private Collected Collect(InterpretedQuery interpreted, Matching matching, PageSlice slice, SearchClock clock)
    {
        var query = archive.Runner.Compile(interpreted.Node, interpreted.Notes, matching, clock);
        var hits = new HitSet(archive.Reader);
        IPageCollector collector = request.Collapse == SearchCollapse.None
            ? new PageCollector(request.Order, slice, archive.Ids, archive.Ordinals, hits, clock)
            : new FoldedPageCollector(request.Order, slice, archive, hits, clock);
        clock.Charge(archive.Runner.EstimateMicroseconds(query.Query)
            + (request.Where is null ? 0 : FilterCompiler.EstimateMicroseconds(request.Where, archive.Reader)));
        archive.Runner.Collect(query.Query, filter, collector);
        return new Collected(query, hits, collector);
    }

    // Conditions must not change which texts are hits, or a facet would promise hits that its value does not find.
    private bool IsFound(Collected found, SearchClock clock) => found.Collector.TotalCount > 0
        || (filter is not null && archive.Runner.Count(found.Query.Query, filter: null, clock) > 0);

    private bool HasPages(Collected found, PageSlice slice, SearchClock clock)
    {
        ImmutableArray<string?> pages =
        [
            .. found.Query.Clauses.Should.OfType<PlaceClause>()
                .Where(place => !place.IsOrigin).Select(place => place.Code),
        ];

        // By relevance they come first.
        return pages.IsEmpty
            || found.Collector.Page.Hits
                .Any(hit => pages.Contains(archive.Documents[hit.Ordinal].Country.Code))
            || archive.Runner.Count(
                found.Query.Query,
                FilterCompiler.Compile(new TextSetFilter(IndexFields.Country, pages)),
                clock) > 0;
    }

    private List<SearchHit> Hits(
        IReadOnlyList<Candidate> page, InterpretedQuery interpreted, CompiledQuery query, FoldedHits folded)
    {
        var highlighter = new Highlighter(query, archive.Analyzer, request.Budget ?? SearchBudget.Unlimited);
        var reasons = new PageReasons(token => archive.Guard.Run(
            request.Budget, clock => Reasons(page, interpreted, query, clock), token, isReserved: true));
        return
        [
            .. page.Select((hit, index) =>
                new SearchHit(archive.Documents[hit.Ordinal], hit, highlighter, reasons, index, folded)),
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

    private sealed record Collected(CompiledQuery Query, HitSet Hits, IPageCollector Collector);

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
