namespace RightsGraph.Api.Execution;

/// <summary>
/// What is selected of an object of one type. It is planned when the first such object is written: what fragments
/// expand to can be far larger than what a request ever reaches.
/// </summary>
internal sealed class Selection(
    OperationPlan plan, IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections)
{
    // Concurrent requests make equal plans, and any of them will do.
    private FieldPlan[]? fields;

    public IObjectGraphType Type => type;

    public FieldPlan[] Fields => fields ??= plan.FieldsOf(type, selections);
}
