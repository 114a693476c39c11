namespace RightsGraph.Api.Limits;

/// <summary>
/// The cost of a part of a selection set: what it costs once, and what it costs for each item of the page, where the
/// set belongs to a connection. The two stay apart because a fragment on a connection is counted once, before the
/// size of any page that it is spread in is known.
/// </summary>
internal readonly record struct PagedCost(OperationCost Once, OperationCost EachItem)
{
    public PagedCost Plus(PagedCost other) => new(Once.Plus(other.Once), EachItem.Plus(other.EachItem));

    public OperationCost WithItems(long count) => Once.Plus(EachItem.Times(count));
}
