using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>
/// The hits that each facet counts. A facet with conditions on its own field counts more than the search found: the
/// query runs once more without any such conditions, and the other facets' are intersected as bits.
/// </summary>
internal sealed class FacetHits(
    QueryRunner runner, Query query, FacetConditions conditions, HitSet hits, SearchClock clock)
{
    private readonly IndexReader reader = runner.Reader;
    private readonly bool isSearchPartial = clock.IsPartial;
    private readonly Dictionary<FieldFilter, HitSet> passing = [];
    private HitSet? widest;
    private bool isWidestPartial;

    public HitSet SearchHits => hits;

    public (HitSet Hits, bool IsCutShort) For(FacetField field)
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

    private (HitSet Hits, bool IsCutShort) Widened(FacetField field)
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

    private HitSet Passing(FieldFilter condition)
    {
        if (!passing.TryGetValue(condition, out var documents))
        {
            passing[condition] = documents = HitSet.FromFilter(FilterCompiler.Compile(condition), reader);
        }

        return documents;
    }

    private HitSet Widest()
    {
        // From the search's hits, so that after a timeout no count is below theirs.
        var hitsWithout = hits.Clone();
        var filter = conditions.Shared is { } shared ? FilterCompiler.Compile(shared) : null;
        runner.Collect(query, filter, new HitSetCollector(hitsWithout, clock));
        isWidestPartial = clock.IsPartial;
        return hitsWithout;
    }
}

/// <summary>Splits a filter into the conditions that each facet leaves out and those that all facets apply.</summary>
internal sealed class FacetConditions
{
    private readonly List<FieldFilter> own = [];
    private readonly List<SearchFilter> shared = [];

    public FacetConditions(SearchFilter? where)
    {
        if (where is not null)
        {
            Split(where);
        }
    }

    public SearchFilter? Shared => shared.Count == 0 ? null : SearchFilter.And(shared);

    public bool HasOwn(FacetField field) => own.Exists(condition => condition.Field == field);

    public IEnumerable<FieldFilter> OfOthers(FacetField field) => own.Where(condition => condition.Field != field);

    private void Split(SearchFilter filter)
    {
        if (filter is AndFilter and)
        {
            foreach (var member in and.Filters)
            {
                Split(member);
            }
        }
        else if (filter is FieldFilter condition)
        {
            own.Add(condition);
        }
        else
        {
            shared.Add(filter);
        }
    }
}
