using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Results;

/// <summary>A filter taken apart: what facets leave out, each its own, and what all of them keep.</summary>
internal sealed class FacetConditions
{
    private readonly List<FieldFilter> own = [];
    private readonly List<SearchFilter> kept = [];

    public FacetConditions(SearchFilter? where)
    {
        if (where is not null)
        {
            Part(where);
        }
    }

    /// <summary>The conditions that no facet leaves out.</summary>
    public SearchFilter? Kept => kept.Count == 0 ? null : SearchFilter.And(kept);

    public bool HasOwn(FacetField field) => own.Exists(condition => condition.Field == field);

    /// <summary>The conditions that other facets than this leave out.</summary>
    public IEnumerable<FieldFilter> OfOthers(FacetField field) => own.Where(condition => condition.Field != field);

    private void Part(SearchFilter filter)
    {
        if (filter is AndFilter and)
        {
            foreach (var member in and.Filters)
            {
                Part(member);
            }
        }
        else if (filter is FieldFilter condition)
        {
            own.Add(condition);
        }
        else
        {
            kept.Add(filter);
        }
    }
}
