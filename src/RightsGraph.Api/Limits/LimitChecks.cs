using System.Text.Json;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Checks the limits of a request in the order of these methods, each in time linear in the request, before any work
/// whose time is not:
/// <list type="number">
/// <item><see cref="CheckText"/>, before parsing: length, tokens, nesting, names (<see cref="TokenScanner"/>).</item>
/// <item><see cref="CheckDocument"/>, before validation: definitions, variables, arguments and directives
/// (<see cref="DefinitionsCheck"/>); circular fragments, fields, spreads, depth, introspection, aliases and
/// comparisons with all fragments expanded (<see cref="ExpansionCheck"/>).</item>
/// <item><see cref="CheckVariables"/>, before the variables become values: bytes and nesting
/// (<see cref="VariablesCheck"/>).</item>
/// <item><see cref="CheckOperation"/>, before execution: search texts, filter conditions
/// (<see cref="FilterConditionCounter"/>), field cost, type cost, values (<see cref="CostCalculator"/>).</item>
/// </list>
/// Three limits hold while the operation runs: <see cref="RequestLimits.MaxAnswerBytes"/> in
/// <see cref="Execution.PlanRun"/>, <see cref="RequestLimits.SearchSeconds"/> for all its searches, and
/// <see cref="RequestLimits.ExecutionSeconds"/> for all of it (<see cref="Execution.WorkBudget"/>).
/// </summary>
internal sealed class LimitChecks(ISchema schema, RequestLimits limits)
{
    private readonly SchemaCosts schemaCosts = new(schema, limits.AssumedListSize);

    public LimitViolation? CheckText(string document) =>
        limits.CheckDocumentLength(document.Length) ?? TokenScanner.Check(document);

    /// <summary>Depends on the document alone, so that its result holds for a cached document too.</summary>
    public LimitViolation? CheckDocument(GraphQLDocument document) =>
        DefinitionsCheck.Check(document) ?? ExpansionCheck.Check(document, limits);

    /// <remarks>The size is not bounded where they carry documents, which the body's own limit bounds.</remarks>
    public LimitViolation? CheckVariables(JsonElement? variables, bool isSizeBounded = true) =>
        VariablesCheck.Check(variables, limits, isSizeBounded);

    /// <summary>To be called with a document that passed <see cref="CheckDocument"/>. The limits hold for the operation
    /// together with the requests before it in a batch; the cost that it tells is its own, also where it is
    /// refused.</summary>
    public LimitViolation? CheckOperation(
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        OperationCost before,
        out OperationCost cost)
    {
        var (fragments, arguments) = (new FragmentGraph(document), new ArgumentLookup(operation, variables));
        var calculator = new CostCalculator(schemaCosts, fragments, arguments, limits.AssumedListSize);
        cost = calculator.CostOf(operation);
        var conditions = new FilterConditionCounter(fragments, arguments).Count(operation.SelectionSet);
        var subject = before == default ? DefinitionsCheck.Named(operation) : "The batch up to this operation";
        var total = cost.Plus(before);
        return calculator.SearchTextViolation
            ?? limits.FilterConditions.Check(conditions, subject)
            ?? limits.FieldCost.Check(total.FieldCost, subject)
            ?? limits.TypeCost.Check(total.TypeCost, subject)
            ?? FixedLimits.Values.Check(total.Values, subject);
    }
}
