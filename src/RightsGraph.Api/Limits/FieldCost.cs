using GraphQL.Builders;
using RightsGraph.Api.Schema.Connections;

namespace RightsGraph.Api.Limits;

/// <summary>What a field of the schema costs, by Hot Chocolate's weights, and which arguments size its list. A
/// connection is a field with <c>first</c> or <c>last</c> whose type has <c>nodes</c> or <c>edges</c>: its arguments
/// size those two lists. Other lists are sized by an argument of their own: a count, or the list of keys that they look
/// up. Hot Chocolate wants both declared by directives, which this schema has not.</summary>
internal sealed class FieldCost
{
    /// <summary>For what is fetched with work of its own: Hot Chocolate's weight of resolvers that wait.</summary>
    public const int Fetch = 10;

    /// <summary>For comparing a document with all others: that takes some 5 ms over 47,583 long texts, so that a
    /// request can ask for half a second of it.</summary>
    public const int Comparison = 200;

    private static readonly string[] Counts = ["first", "last", "maxFragments"];
    private static readonly string[] SizedLists = ["nodes", "edges"];

    public FieldCost(FieldType field, int assumedListSize)
    {
        NamedType = field.ResolvedType!.GetNamedType();
        var isLeaf = NamedType is ScalarGraphType;
        IsList = IsListType(field.ResolvedType!);
        SizeArguments = [.. (field.Arguments ?? []).Where(argument => Counts.Contains(argument.Name))];
        IsConnection = SizeArguments.Length > 0 && !IsList && NamedType is IComplexGraphType type
            && SizedLists.Any(name => type.Fields.Find(name) is { } list && IsListType(list.ResolvedType!));
        if (IsList && SizeArguments.Length == 0)
        {
            SizeArguments = [.. (field.Arguments ?? []).Where(argument => IsListType(argument.ResolvedType!)).Take(1)];
        }

        IsSizedByParent = IsList && SizeArguments.Length == 0 && SizedLists.Contains(field.Name);
        var fieldCost = field.GetMetadata<int?>(FieldCostMetadata.Key) ?? (IsConnection ? Fetch : isLeaf ? 0 : 1);
        Weight = new OperationCost(fieldCost, isLeaf ? 0 : 1, 1);
        DefaultSize = IsConnection ? PageArguments.DefaultSize : assumedListSize;

        // The connection itself refuses more before it fetches anything, and names the field that asked for too many.
        MaxItems = IsConnection ? PageArguments.MaxSize : Saturating.Max;
    }

    /// <summary>The cost of the field without its selection set.</summary>
    public OperationCost Weight { get; }

    public IGraphType NamedType { get; }

    public bool IsList { get; }

    public bool IsConnection { get; }

    /// <summary>Whether the arguments of the connection around it size the list.</summary>
    public bool IsSizedByParent { get; }

    /// <summary>The largest of their values counts.</summary>
    public QueryArgument[] SizeArguments { get; }

    public long DefaultSize { get; }

    public long MaxItems { get; }

    public static bool IsListType(IGraphType type) =>
        type is ListGraphType || (type is NonNullGraphType { ResolvedType: ListGraphType });
}

internal static class FieldCostMetadata
{
    internal const string Key = "RightsGraph.FieldCost";

    /// <summary>Sets the field cost each time that the field is resolved, in place of the usual 1.</summary>
    public static FieldBuilder<TSource, TReturn> Costs<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, int cost) => field.WithMetadata(Key, cost);
}
