using System.Globalization;
using GraphQL.Validation;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Execution;

/// <summary>The variables that @skip and @include depend on.</summary>
internal static class ConditionVariables
{
    public const string Skip = "skip";
    public const string Include = "include";
    private const string If = "if";

    /// <summary>Those of all operations of a document.</summary>
    public static IReadOnlyList<string> In(GraphQLDocument document) =>
    [
        .. document.Definitions.SelectMany(DirectivesIn).Select(Argument).OfType<GraphQLVariable>()
            .Select(variable => variable.Name.StringValue).Distinct().Order(StringComparer.Ordinal),
    ];

    public static bool Holds(Variables variables, string name) => variables.ValueFor(name) is true;

    public static bool IsNull(Variables variables, string name) => variables.Find(name) is { Value: null };

    /// <exception cref="ExecutionError">The variable is null: one with a default may be.</exception>
    public static bool Holds(GraphQLDirective directive, IReadOnlyDictionary<string, bool?> values) =>
        Argument(directive) switch
        {
            GraphQLVariable variable =>
                values[variable.Name.StringValue] ?? throw ApiErrors.NullVariable(variable, "Boolean!"),
            GraphQLBooleanValue literal => literal.BoolValue,
            var other => throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"Validation lets no {other?.Kind} through as a condition.")),
        };

    private static GraphQLValue? Argument(GraphQLDirective directive) =>
        directive.Arguments?.Items.Find(argument => argument.Name == If)?.Value;

    private static IEnumerable<GraphQLDirective> DirectivesIn(ASTNode node) =>
    [
        .. (node as IHasDirectivesNode)?.Directives?.Items ?? [],
        .. ((node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? []).SelectMany(DirectivesIn),
    ];
}
