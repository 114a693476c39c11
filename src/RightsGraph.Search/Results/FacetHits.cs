using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>The hits that each facet counts. A facet with conditions on its own field counts more than the search
/// found: the query runs once more without any such conditions, and the other facets' are intersected as
/// bits.</summary>
internal sealed class FacetHits(
    QueryRunner runner, Query query, FacetConditions conditions, HitSet hits, SearchClock clock)
{
    /// <summary>To add a hit to a set.</summary>
    private const double HitMicroseconds = 0.005;

    private readonly IndexReader reader = runner.Reader;
    private readonly bool isSearchPartial = clock.IsPartial;
    private readonly Dictionary<FieldFilter, HitSet> passing = [];
    private HitSet? widest;
    private bool isWidestPartial;

    public HitSet SearchHits => hits;

    /// <summary>Tells of work before it is done.</summary>
    public void Charge(double microseconds) => clock.Charge(microseconds);

    public (HitSet Hits, bool IsPartial) For(FacetField field)
    {
        if (!conditions.HasOwn(field))
        {
            return (hits, isSearchPartial);
        }

        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), this);
        try
        {
            using var running = clock.Resume();
            return Widened(field);
        }
        finally
        {
            reader.DecRef();
        }
    }

    private (HitSet Hits, bool IsPartial) Widened(FacetField field)
    {
        widest ??= Widest();
        var widened = widest.Clone();
        try
        {
            foreach (var condition in conditions.OfOthers(field))
            {
                widened.IntersectWith(Passing(condition));
            }

            return (widened, isWidestPartial);
        }
        catch (SearchTimeoutException)
        {
            return (hits, true);
        }
    }

    private HitSet Passing(FieldFilter condition) => passing.TryGetValue(condition, out var documents)
        ? documents
        : passing[condition] = HitSet.FromFilter(FilterCompiler.Compile(condition), reader);

    private HitSet Widest()
    {
        // From the search's hits, so that after a timeout no count is below theirs.
        var hitsWithout = hits.Clone();
        var filter = conditions.Shared is { } shared ? FilterCompiler.Compile(shared) : null;
        clock.Charge(runner.EstimateMicroseconds(query) + (reader.MaxDoc * HitMicroseconds));
        runner.Collect(query, filter, new HitSetCollector(hitsWithout, clock));
        isWidestPartial = clock.IsPartial;
        return hitsWithout;
    }
}

/// <summary>Splits a filter into the conditions that each facet leaves out and those that all facets apply.</summary>
internal sealed class FacetConditions(SearchFilter? where)
{
    private readonly List<FieldFilter> own = [.. MembersOf(where).OfType<FieldFilter>()];
    private readonly List<SearchFilter> shared = [.. MembersOf(where).Where(member => member is not FieldFilter)];

    public SearchFilter? Shared => shared.Count == 0 ? null : SearchFilter.And(shared);

    public bool HasOwn(FacetField field) => own.Exists(condition => condition.Field == field);

    public IEnumerable<FieldFilter> OfOthers(FacetField field) => own.Where(condition => condition.Field != field);

    private static IEnumerable<SearchFilter> MembersOf(SearchFilter? filter) => filter switch
    {
        null => [],
        AndFilter and => and.Filters.SelectMany(MembersOf),
        _ => [filter],
    };
}
