using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Execution;

/// <summary>How long a request may keep a processor busy, as far as can be told before it runs.</summary>
internal enum WorkClass
{
    /// <summary>A millisecond or so: records are looked up, none are searched, filtered or sorted.</summary>
    Light,

    Normal,

    /// <summary>More than the <see cref="WorkBudget"/> of a normal one: known by its cost, or once it runs.</summary>
    Heavy,

    /// <summary>Waits, perhaps for long: for other writers of the store, and until the change is served.</summary>
    Mutation,
}

internal static class WorkClassifier
{
    /// <summary>The longest document whose validation is light.</summary>
    private const int MaxLightLength = 1_024;

    // A value can be a text of 20 kB, and light requests, which need no permit, run by the hundred.
    private const int MaxLightValues = 200;
    private const int MaxNormalFieldCost = 1_000;

    private static readonly HashSet<string> LookupArguments =
        ["first", "last", "after", "before", "id", "ids", "code"];

    public static WorkClass Classify(int unvalidatedLength, bool looksUp, OperationCost cost) =>
        cost.FieldCost > MaxNormalFieldCost ? WorkClass.Heavy
        : looksUp && unvalidatedLength <= MaxLightLength && cost.Values <= MaxLightValues ? WorkClass.Light
        : WorkClass.Normal;

    /// <summary>Whether no field of a document introspects, or reads through texts, or has an argument but for
    /// paging and lookup.</summary>
    public static bool OnlyLooksUp(GraphQLDocument document) => document.Definitions
        .OfType<IHasSelectionSetNode>().All(definition => OnlyLooksUp(definition.SelectionSet));

    private static bool OnlyLooksUp(GraphQLSelectionSet? set) => (set?.Selections ?? []).TrueForAll(selection =>
        (selection is not GraphQLField field || OnlyLooksUp(field))
        && OnlyLooksUp((selection as IHasSelectionSetNode)?.SelectionSet));

    private static bool OnlyLooksUp(GraphQLField field) =>
        field.Name.StringValue is not ("__schema" or "__type" or "related" or "mentions")
        && (field.Arguments?.Items ?? []).TrueForAll(argument => LookupArguments.Contains(argument.Name.StringValue));
}
