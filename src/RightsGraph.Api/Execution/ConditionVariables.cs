using System.Globalization;
using GraphQL.Validation;

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

    public static bool Holds(GraphQLDirective directive, IReadOnlySet<string> trueVariables) =>
        Argument(directive) switch
        {
            GraphQLVariable variable => trueVariables.Contains(variable.Name.StringValue),
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
