using GraphQLParser;

namespace RightsGraph.Api.Limits;

/// <summary>The fragments of a document in topological order, each before all that spread it: counting in this order
/// needs no recursion through spreads, and counts each fragment once.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> byName = [];
    private readonly Dictionary<GraphQLFragmentDefinition, bool> isComplete = [];
    private readonly List<GraphQLFragmentDefinition> ordered = [];
    private readonly HashSet<GraphQLFragmentDefinition> used = [];

    /// <param name="document">Its nesting and the number of its fragments must be bounded.</param>
    public FragmentGraph(GraphQLDocument document)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToArray();
        foreach (var fragment in fragments)
        {
            // Of several with one name GraphQL.NET takes the first; validation refuses them all.
            byName.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }

        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            VisitSpreads(operation.SelectionSet);
        }

        used.UnionWith(ordered);
        foreach (var fragment in fragments)
        {
            Visit(fragment);
        }
    }

    /// <summary>The name of a fragment that contains itself; null where none does.</summary>
    public string? Circular { get; private set; }

    public IReadOnlyList<GraphQLFragmentDefinition> InOrder => ordered;

    /// <summary>Those that no operation spreads.</summary>
    public IEnumerable<GraphQLFragmentDefinition> Unused => ordered.Where(fragment => !used.Contains(fragment));

    public GraphQLFragmentDefinition? Find(GraphQLFragmentSpread spread) =>
        byName.GetValueOrDefault(spread.FragmentName.Name.Value);

    private void Visit(GraphQLFragmentDefinition fragment)
    {
        if (isComplete.TryGetValue(fragment, out var wasComplete))
        {
            Circular ??= wasComplete ? null : fragment.FragmentName.Name.StringValue;
            return;
        }

        isComplete[fragment] = false;
        VisitSpreads(fragment.SelectionSet);
        isComplete[fragment] = true;
        ordered.Add(fragment);
    }

    private void VisitSpreads(GraphQLSelectionSet? selections)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            if (selection is not GraphQLFragmentSpread spread)
            {
                VisitSpreads((selection as IHasSelectionSetNode)?.SelectionSet);
            }
            else if (Find(spread) is { } fragment)
            {
                Visit(fragment);
            }
        }
    }
}
