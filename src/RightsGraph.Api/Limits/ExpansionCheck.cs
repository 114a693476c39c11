using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Holds every operation against the limits as it stands with its fragments expanded, and unused fragments against
/// those that bound validation.
/// </summary>
internal sealed class ExpansionCheck
{
    private readonly RequestLimits limits;
    private readonly FragmentGraph fragments;
    private readonly ExtentMeasure measure;
    private long fieldsOfAll;
    private long variableUsesOfAll;

    private ExpansionCheck(FragmentGraph fragments, RequestLimits limits)
    {
        this.limits = limits;
        this.fragments = fragments;
        measure = new ExtentMeasure(fragments);
    }

    /// <param name="document">Its definitions have been counted before.</param>
    /// <param name="limits">What is allowed.</param>
    public static LimitViolation? Check(GraphQLDocument document, RequestLimits limits)
    {
        var fragments = new FragmentGraph(document);
        return fragments.Circular is { } name
            ? LimitViolation.Circular(name)
            : new ExpansionCheck(fragments, limits).Check(document);
    }

    private LimitViolation? Check(GraphQLDocument document)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>()
            .Select(operation => (
                DefinitionsCheck.Named(operation), operation.SelectionSet, measure.Of(operation), IsOperation: true));
        var unused = fragments.Unused
            .Select(fragment => (
                $"The fragment `{fragment.FragmentName.Name.StringValue}`", fragment.SelectionSet,
                measure.Of(fragment), IsOperation: false));
        (string Name, GraphQLSelectionSet Set, Extent Extent, bool IsOperation)[] roots = [.. operations, .. unused];

        // All extents first: the walk through merged fields is as long as they are together.
        foreach (var (name, _, extent, isOperation) in roots)
        {
            if (CheckExtent(name, extent, isOperation) is { } violation)
            {
                return violation;
            }
        }

        return roots
            .Select(root => CheckMerged(root.Name, root.Set))
            .FirstOrDefault(violation => violation is not null);
    }

    private LimitViolation? CheckExtent(string name, Extent extent, bool isOperation)
    {
        fieldsOfAll = Saturating.Add(fieldsOfAll, Math.Max(extent.Fields, extent.Spreads));
        variableUsesOfAll = Saturating.Add(variableUsesOfAll, extent.VariableUses);
        return Above(extent.Fields, limits.MaxFields, nameof(limits.MaxFields),
                LimitCodes.Fields, "fields, each fragment counted wherever it is spread")
            ?? Above(extent.Spreads, limits.MaxSpreads, nameof(limits.MaxSpreads),
                LimitCodes.Spreads, "fragment spreads, each fragment counted wherever it is spread")
            ?? Above(extent.Depth, limits.MaxDepth, nameof(limits.MaxDepth),
                LimitCodes.Depth, "fields within each other")
            ?? Above(extent.IntrospectionDepth, limits.MaxIntrospectionDepth, nameof(limits.MaxIntrospectionDepth),
                LimitCodes.IntrospectionDepth, "fields of introspection within each other")
            ?? Above(extent.IntrospectionLists, limits.MaxIntrospectionLists, nameof(limits.MaxIntrospectionLists),
                LimitCodes.IntrospectionLists, "lists of introspection within each other")
            ?? Above(extent.IntrospectionFields, limits.MaxIntrospectionFields, nameof(limits.MaxIntrospectionFields),
                LimitCodes.IntrospectionFields, "fields of introspection")
            ?? Above(
                isOperation ? extent.OwnFields : 0, limits.MaxRootFields, nameof(limits.MaxRootFields),
                LimitCodes.RootFields, "root fields")
            ?? LimitViolation.Above(
                fieldsOfAll, limits.MaxDocumentFields, nameof(limits.MaxDocumentFields), LimitCodes.DocumentFields,
                "The document", "fields or spreads in all its operations and unused fragments together")
            ?? LimitViolation.Above(
                variableUsesOfAll, limits.MaxVariableUses, nameof(limits.MaxVariableUses), LimitCodes.VariableUses,
                "The document", "uses of variables, each fragment counted wherever it is spread");

        LimitViolation? Above(long found, long most, string limit, string code, string what) =>
            LimitViolation.Above(found, most, limit, code, name, what);
    }

    private LimitViolation? CheckMerged(string name, GraphQLSelectionSet set)
    {
        var merged = new MergedFields(fragments);
        merged.Walk(set);
        return LimitViolation.Above(
                merged.Aliases, limits.MaxAliases, nameof(limits.MaxAliases), LimitCodes.Aliases,
                $"The field `{merged.MostAliased}`", "response names in one place")
            ?? LimitViolation.Above(
                merged.Comparisons, limits.MaxComparisons, nameof(limits.MaxComparisons), LimitCodes.Comparisons,
                name, "comparisons to make between fields of one response name");
    }
}
