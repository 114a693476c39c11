namespace RightsGraph.Api.Limits;

/// <summary>What an operation costs at most, counted before it runs.</summary>
/// <param name="FieldCost">10 for each page that is fetched, 1 for each object, 0 for leaves, by Hot Chocolate's
/// weights.</param>
/// <param name="TypeCost">The objects in the response, the operation's root among them.</param>
/// <param name="Values">The objects and leaves in the response.</param>
public readonly record struct OperationCost(long FieldCost, long TypeCost, long Values)
{
    public OperationCost Plus(OperationCost other) => new(
        Saturating.Add(FieldCost, other.FieldCost),
        Saturating.Add(TypeCost, other.TypeCost),
        Saturating.Add(Values, other.Values));

    internal OperationCost Times(long count) => new(
        Saturating.Multiply(FieldCost, count),
        Saturating.Multiply(TypeCost, count),
        Saturating.Multiply(Values, count));
}

/// <summary>The cost of a part of a selection set: what it costs once, and for each item of the page where the set
/// belongs to a connection. The two stay apart because a fragment on a connection is counted once, before the size of
/// any page that it is spread in is known.</summary>
internal readonly record struct PagedCost(OperationCost Once, OperationCost PerItem)
{
    public PagedCost Plus(PagedCost other) => new(Once.Plus(other.Once), PerItem.Plus(other.PerItem));

    public OperationCost WithItems(long count) => Once.Plus(PerItem.Times(count));
}
