namespace RightsGraph.Api.Limits;

/// <summary>What an operation costs at most, counted before it runs.</summary>
/// <param name="FieldCost">10 for each page that is fetched, 1 for each object, 0 for leaves, by Hot Chocolate's
/// weights.</param>
/// <param name="TypeCost">The objects in the answer, the operation's root among them.</param>
/// <param name="Values">The objects and leaves in the answer.</param>
public readonly record struct OperationCost(long FieldCost, long TypeCost, long Values)
{
    /// <summary>Of two operations, or of two parts of one.</summary>
    public OperationCost Plus(OperationCost other) => new(
        Saturating.Add(FieldCost, other.FieldCost),
        Saturating.Add(TypeCost, other.TypeCost),
        Saturating.Add(Values, other.Values));

    internal OperationCost Times(long count) => new(
        Saturating.Multiply(FieldCost, count),
        Saturating.Multiply(TypeCost, count),
        Saturating.Multiply(Values, count));
}
