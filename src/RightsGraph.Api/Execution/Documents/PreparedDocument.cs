using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using RightsGraph.Api.Execution.Direct.Plans;

namespace RightsGraph.Api.Execution.Documents;

/// <summary>A parsed document with the plans by which its operations are executed. Requests share it.</summary>
internal sealed class PreparedDocument(GraphQLDocument syntax, ISchema schema)
{
    private readonly ISchema schema = schema;

    /// <summary>More are made but not kept: sixty-four flags have more choices than memory has room.</summary>
    private const int MostPlans = 32;

    private readonly ConcurrentDictionary<(GraphQLOperationDefinition, ulong Choice), OperationPlan> plans = new();
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, VariableCoercion> coercions = new();
    private IReadOnlyList<string>? conditions;

    public GraphQLDocument Syntax => syntax;

    /// <summary>
    /// The plan for what @skip and @include leave of an operation. Each choice has its own, because a choice also
    /// decides on the order of fields, and which of two fields of one name comes first.
    /// </summary>
    public OperationPlan PlanOf(GraphQLOperationDefinition operation, Variables variables)
    {
        conditions ??= Conditions.VariablesOf(syntax);
        if (conditions.Count > sizeof(ulong) * 8)
        {
            return Make(operation, variables, conditions);
        }

        var choice = 0UL;
        for (var index = 0; index < conditions.Count; index++)
        {
            choice |= Conditions.Holds(variables, conditions[index]) ? 1UL << index : 0;
        }

        if (plans.TryGetValue((operation, choice), out var plan))
        {
            return plan;
        }

        plan = Make(operation, variables, conditions);
        return plans.Count < MostPlans ? plans.GetOrAdd((operation, choice), plan) : plan;
    }

    /// <summary>Only to be asked for where the document is known to be valid.</summary>
    public VariableCoercion CoercionOf(GraphQLOperationDefinition operation) => coercions.GetOrAdd(
        operation, static (asked, document) => VariableCoercion.Of(document.schema, document.Syntax, asked), this);

    private OperationPlan Make(
        GraphQLOperationDefinition operation, Variables variables, IEnumerable<string> names) =>
        new(schema, syntax, operation, names.Where(name => Conditions.Holds(variables, name)).ToHashSet());
}
