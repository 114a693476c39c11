using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Schema.Connections;

namespace RightsGraph.Api.Limits;

/// <summary>
/// What a field of the schema weighs, by Hot Chocolate's weights, and what says how many items it gives. A connection
/// is a field with <c>first</c> or <c>last</c> whose type has <c>nodes</c> or <c>edges</c>: its arguments size those
/// two lists. Other lists are sized by an argument of their own: a count, or the list of keys that they answer one by
/// one. Hot Chocolate wants both declared by directives, which this schema has not.
/// </summary>
internal sealed class FieldPrice
{
    /// <summary>Of what is fetched with work of its own: Hot Chocolate's for resolvers that wait.</summary>
    public const int Fetch = 10;

    /// <summary>
    /// Of comparing a document with all others: that takes some 5 ms over 47,583 long texts, so that a request can ask
    /// for half a second of it.
    /// </summary>
    public const int Comparison = 200;

    private static readonly string[] Counts = ["first", "last", "maxFragments"];
    private static readonly string[] SizedLists = ["nodes", "edges"];

    public FieldPrice(FieldType field, int assumedListSize)
    {
        var named = field.ResolvedType!.GetNamedType();
        NamedType = named;
        var isLeaf = named is ScalarGraphType;
        IsList = IsListType(field.ResolvedType!);
        SizeArguments = [.. (field.Arguments ?? []).Where(argument => Counts.Contains(argument.Name))];
        IsConnection = SizeArguments.Length > 0 && !IsList && named is IComplexGraphType type
            && SizedLists.Any(name => type.Fields.Find(name) is { } list && IsListType(list.ResolvedType!));
        if (IsList && SizeArguments.Length == 0)
        {
            SizeArguments = [.. (field.Arguments ?? []).Where(argument => IsListType(argument.ResolvedType!)).Take(1)];
        }

        IsSizedByParent = IsList && SizeArguments.Length == 0 && SizedLists.Contains(field.Name);
        Weight = new OperationCost(
            FieldCosts.Of(field) ?? (IsConnection ? Fetch : isLeaf ? 0 : 1), isLeaf ? 0 : 1, 1);
        DefaultSize = IsConnection ? PageArguments.DefaultSize : assumedListSize;

        // The connection itself refuses more before it fetches anything, and says which field asked for too many.
        MostItems = IsConnection ? PageArguments.MaxSize : Saturating.Most;
    }

    /// <summary>Of the field without what is selected in it.</summary>
    public OperationCost Weight { get; }

    public IGraphType NamedType { get; }

    public bool IsList { get; }

    public bool IsConnection { get; }

    /// <summary>Whether the connection that it stands in says how long the list is.</summary>
    public bool IsSizedByParent { get; }

    /// <summary>The largest of them counts, as several may be given.</summary>
    public QueryArgument[] SizeArguments { get; }

    public long DefaultSize { get; }

    public long MostItems { get; }

    public static bool IsListType(IGraphType type) =>
        type is ListGraphType || (type is NonNullGraphType { ResolvedType: ListGraphType });
}
