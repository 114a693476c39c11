namespace RightsGraph.Api.Limits;

/// <summary>Checks each operation with its fragments expanded, and unused fragments for what bounds validation, which
/// looks at them all the same.</summary>
internal sealed class ExpansionCheck
{
    private readonly RequestLimits limits;
    private readonly FragmentGraph fragments;
    private readonly ExpandedSizeCounter sizes;
    private long fieldsOfAll;
    private long variableUsesOfAll;

    private ExpansionCheck(FragmentGraph fragments, RequestLimits limits)
    {
        this.limits = limits;
        this.fragments = fragments;
        sizes = new ExpandedSizeCounter(fragments);
    }

    /// <summary>To be called with a document that passed <see cref="DefinitionsCheck"/>.</summary>
    public static LimitViolation? Check(GraphQLDocument document, RequestLimits limits)
    {
        var fragments = new FragmentGraph(document);
        return fragments.Circular is { } name
            ? new(LimitCodes.CircularFragment, null, 0, $"The fragment `{name}` contains itself.")
            : new ExpansionCheck(fragments, limits).Check(document);
    }

    private LimitViolation? Check(GraphQLDocument document)
    {
        Root[] roots =
        [
            .. document.Definitions.OfType<GraphQLOperationDefinition>().Select(operation => new Root(
                DefinitionsCheck.Named(operation), operation.SelectionSet, sizes.Count(operation), IsOperation: true)),
            .. fragments.Unused.Select(fragment => new Root(
                $"The fragment `{fragment.FragmentName.Name.StringValue}`", fragment.SelectionSet,
                sizes.SizeOf(fragment), IsOperation: false)),
        ];

        // Sizes first: the walk through merged fields takes as long as they are together.
        return roots.Select(CheckSize).FirstOrDefault(violation => violation is not null)
            ?? roots.Select(CheckMerged).FirstOrDefault(violation => violation is not null);
    }

    private LimitViolation? CheckSize(Root root)
    {
        const string Document = "The document";
        var (where, size) = (root.Name, root.Size);
        fieldsOfAll = Saturating.Add(fieldsOfAll, Math.Max(size.All.Fields, size.Spreads));
        variableUsesOfAll = Saturating.Add(variableUsesOfAll, size.VariableUses);
        return limits.Fields.Check(size.All.Fields, where)
            ?? FixedLimits.Spreads.Check(size.Spreads, where)
            ?? limits.Depth.Check(size.All.Depth, where)
            ?? FixedLimits.IntrospectionDepth.Check(size.Introspection.Depth, where)
            ?? FixedLimits.IntrospectionLists.Check(size.Introspection.Lists, where)
            ?? FixedLimits.IntrospectionFields.Check(size.Introspection.Fields, where)
            ?? FixedLimits.RootFields.Check(root.IsOperation ? size.OwnFields : 0, where)
            ?? FixedLimits.DocumentFields.Check(fieldsOfAll, Document)
            ?? FixedLimits.VariableUses.Check(variableUsesOfAll, Document);
    }

    private LimitViolation? CheckMerged(Root root)
    {
        var merged = new MergedFields(fragments);
        merged.Walk(root.Set);
        return limits.Aliases.Check(merged.Aliases, $"The field `{merged.MostAliased}`")
            ?? FixedLimits.Comparisons.Check(merged.Comparisons, root.Name);
    }

    private sealed record Root(string Name, GraphQLSelectionSet Set, ExpandedSize Size, bool IsOperation);
}
