using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Refuses requests that ask too much, in time linear in their size, before anything is done with them whose time is
/// not. To be asked in the order of its methods, each only where those before it let the request through.
/// </summary>
/// <param name="schema">Initialised.</param>
/// <param name="limits">What is allowed.</param>
internal sealed class RequestGuard(ISchema schema, RequestLimits limits)
{
    private readonly SchemaPrices prices = new(schema, limits.AssumedListSize);

    /// <summary>Before parsing.</summary>
    public LimitViolation? CheckText(string document) => TextScan.Check(document, limits);

    /// <summary>Before the JSON becomes values.</summary>
    /// <param name="variables">As they came.</param>
    /// <param name="isSizeBounded">False for those that carry documents, which the body's own limit bounds.</param>
    public LimitViolation? CheckVariables(JsonElement? variables, bool isSizeBounded = true) =>
        VariablesScan.Check(variables, limits, isSizeBounded);

    /// <summary>Before validation. Says the same of a document every time, so it can be kept with it.</summary>
    public LimitViolation? CheckDocument(GraphQLDocument document) =>
        DefinitionsCheck.Check(document, limits) ?? ExpansionCheck.Check(document, limits);

    /// <summary>Before validation or, for a document already validated, before execution.</summary>
    /// <param name="document">As <see cref="CheckDocument"/> let it through.</param>
    /// <param name="operation">The one that is to run.</param>
    /// <param name="variables">As the executer will see them.</param>
    /// <param name="before">What the requests before it in a batch cost.</param>
    /// <param name="cost">Also of an operation that is refused; its own alone.</param>
    /// <param name="conditions">In its filters.</param>
    public LimitViolation? CheckOperation(
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        OperationCost before,
        out OperationCost cost,
        out long conditions)
    {
        var (fragments, values) = (new FragmentGraph(document), new GivenValues(operation, variables));
        var measure = new CostMeasure(prices, fragments, values, limits);
        cost = measure.Of(operation);
        conditions = new FilterConditions(fragments, values).Of(operation.SelectionSet);
        var where = before == default ? DefinitionsCheck.Named(operation) : "The batch up to this operation";
        var measured = cost.Plus(before);
        return measure.Violation
            ?? Above(
                conditions, limits.MaxFilterConditions, nameof(limits.MaxFilterConditions), LimitCodes.Conditions,
                "conditions in its filters")
            ?? Above(measured.FieldCost, limits.MaxCost, nameof(limits.MaxCost), LimitCodes.Cost, "field cost")
            ?? Above(measured.TypeCost, limits.MaxCost, nameof(limits.MaxCost), LimitCodes.Cost, "type cost")
            ?? Above(measured.Values, limits.MaxValues, nameof(limits.MaxValues), LimitCodes.Values, "values");

        LimitViolation? Above(long found, long most, string limit, string code, string what) =>
            LimitViolation.Above(found, most, limit, code, where, what);
    }
}
