using GraphQLParser.AST;
using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Execution;

/// <summary>How long a request may keep a processor busy, as far as can be told before it runs.</summary>
internal enum Work
{
    /// <summary>A millisecond or so: records are looked up, none are searched, filtered or sorted.</summary>
    Slight,

    Usual,

    /// <summary>Much more than what people ask.</summary>
    Heavy,

    /// <summary>Waits, perhaps for long: for other writers of the store, and until the change is served.</summary>
    Change,
}

internal static class WorkMeasure
{
    /// <summary>Of a document that is validated first.</summary>
    private const int SlightLength = 1_024;

    // A value can be a text of 20 kB, and what does not wait is answered by the hundred at one time.
    private const int SlightValues = 200;
    private const int HeavyConditions = 20;
    private const int HeavyFieldCost = 1_000;

    private static readonly HashSet<string> LookUps = ["first", "last", "after", "before", "id", "ids", "code"];

    /// <param name="length">Characters of the document that are still to be validated.</param>
    /// <param name="looksUp">See <see cref="OnlyLooksUp(GraphQLDocument)"/>.</param>
    /// <param name="cost">Of the operation.</param>
    /// <param name="conditions">In its filters.</param>
    public static Work Of(int length, bool looksUp, OperationCost cost, long conditions) =>
        conditions > HeavyConditions || cost.FieldCost > HeavyFieldCost ? Work.Heavy
        : looksUp && length <= SlightLength && cost.Values <= SlightValues ? Work.Slight
        : Work.Usual;

    /// <summary>Whether no field of a document is of introspection or has an argument but to page or to name.</summary>
    public static bool OnlyLooksUp(GraphQLDocument document) => document.Definitions
        .OfType<IHasSelectionSetNode>().All(definition => OnlyLooksUp(definition.SelectionSet));

    private static bool OnlyLooksUp(GraphQLSelectionSet? set) => (set?.Selections ?? []).TrueForAll(selection =>
        (selection is not GraphQLField field || OnlyLooksUp(field))
        && OnlyLooksUp((selection as IHasSelectionSetNode)?.SelectionSet));

    private static bool OnlyLooksUp(GraphQLField field) =>
        field.Name.StringValue is not ("__schema" or "__type")
        && (field.Arguments?.Items ?? []).TrueForAll(argument => LookUps.Contains(argument.Name.StringValue));
}
