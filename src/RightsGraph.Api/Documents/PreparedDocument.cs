using System.Collections.Concurrent;
using GraphQL.Validation;
using RightsGraph.Api.Execution;

namespace RightsGraph.Api.Documents;

/// <summary>A parsed document with the plans by which its operations are executed. Requests share it.</summary>
internal sealed class PreparedDocument(GraphQLDocument syntax, ISchema schema)
{
    /// <summary>Bytes that its plans may take together: about 4,000 planned fields. A document that needs more, for the
    /// many choices of its conditions or for all that its fragments expand to, is planned anew now and then.</summary>
    public const int MaxPlanBytes = 2 << 20;

    private readonly ISchema schema = schema;
    private readonly ConcurrentDictionary<(GraphQLOperationDefinition, ulong Choice), OperationPlan> plans = new();
    private readonly PlanWeight weight = new();
    private IReadOnlyList<string>? conditions;
    private long reportedBytes;

    public GraphQLDocument Syntax => syntax;

    public bool OnlyLooksUp { get; } = WorkClassifier.OnlyLooksUp(syntax);

    public long PlanBytes => weight.Bytes;

    /// <summary>Whether plans were made since this was last called.</summary>
    public bool HasGrown()
    {
        var bytes = PlanBytes;
        return Interlocked.Exchange(ref reportedBytes, bytes) != bytes;
    }

    /// <summary>The plan for what @skip and @include leave of an operation. Each choice has its own, because it also
    /// decides on the order of fields, and which of two fields of one name comes first.</summary>
    public OperationPlan PlanFor(GraphQLOperationDefinition operation, Variables variables)
    {
        conditions ??= ConditionVariables.In(syntax);
        if (conditions.Count > sizeof(ulong) * 8 || conditions.Any(name => ConditionVariables.IsNull(variables, name)))
        {
            return Make(operation, variables, conditions, new PlanWeight());
        }

        var choice = 0UL;
        for (var index = 0; index < conditions.Count; index++)
        {
            choice |= ConditionVariables.Holds(variables, conditions[index]) ? 1UL << index : 0;
        }

        if (PlanBytes > MaxPlanBytes)
        {
            plans.Clear();
            weight.Reset();
        }

        return plans.TryGetValue((operation, choice), out var plan)
            ? plan
            : plans.GetOrAdd((operation, choice), Make(operation, variables, conditions, weight));
    }

    private OperationPlan Make(
        GraphQLOperationDefinition operation,
        Variables variables,
        IEnumerable<string> names,
        PlanWeight counted) => new(
            schema,
            syntax,
            operation,
            names.ToDictionary(name => name, name => ConditionVariables.IsNull(variables, name)
                ? null : (bool?)ConditionVariables.Holds(variables, name)),
            counted);
}
