using GraphQL;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>What a client asks of a connection, checked against the limits.</summary>
internal sealed record PageArguments(int? First, int? Last, string? After, string? Before)
{
    /// <summary>Items in a page when neither first nor last is given. Hot Chocolate's default.</summary>
    public const int DefaultSize = 10;

    /// <summary>Items in a page at most. Hot Chocolate's default.</summary>
    public const int MaxSize = 50;

    public static PageArguments Read(IResolveFieldContext context)
    {
        var coordinate = $"{context.ParentType.Name}.{context.FieldDefinition.Name}";
        var first = Validate(context.GetArgument<int?>("first"), coordinate);
        var last = Validate(context.GetArgument<int?>("last"), coordinate);
        return new PageArguments(
            first ?? (last is null ? DefaultSize : null),
            last,
            context.GetArgument<string?>("after"),
            context.GetArgument<string?>("before"));
    }

    private static int? Validate(int? size, string coordinate) => size switch
    {
        < 0 => throw ApiErrors.NegativePageSize(coordinate, size.Value),
        > MaxSize => throw ApiErrors.TooManyItems(coordinate, size.Value, MaxSize),
        _ => size,
    };
}
