using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Results;

/// <summary>
/// The hits that each facet of a search counts. Those of a facet with conditions on its own field are more than the
/// search found: the query runs once again without any such conditions, and the others' are cut from it as bits.
/// </summary>
internal sealed class FacetHits(
    QueryRunner runner, Query query, FacetConditions conditions, HitSet hits, SearchClock clock)
{
    private readonly IndexReader reader = runner.Reader;
    private readonly bool isSearchPartial = clock.IsPartial;
    private readonly Dictionary<FieldFilter, HitSet> passing = [];
    private HitSet? widest;
    private bool isWidestPartial;

    /// <summary>What the search itself found.</summary>
    public HitSet Found => hits;

    /// <returns>Also whether the time was over before all were found.</returns>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public (HitSet Hits, bool IsCutShort) Of(FacetField field)
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
            passing[condition] = documents = HitSet.Of(FilterCompiler.Compile(condition), reader);
        }

        return documents;
    }

    private HitSet Widest()
    {
        // Every hit is among them, so the counts of a search that is out of time are never below those of its hits.
        var found = hits.Clone();
        var filter = conditions.Kept is { } kept ? FilterCompiler.Compile(kept) : null;
        runner.Collect(query, filter, new HitSetCollector(found, clock));
        isWidestPartial = clock.IsPartial;
        return found;
    }
}
