using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>The paging arguments, checked. <c>First</c> is null only where <c>Last</c> is given.</summary>
internal sealed record PageArguments(int? First, int? Last, string? After, string? Before)
{
    /// <summary>Hot Chocolate's default, as is <see cref="MaxSize"/>.</summary>
    public const int DefaultSize = 10;

    public const int MaxSize = 50;

    public static PageArguments Read(IResolveFieldContext context)
    {
        var coordinate = context.FieldCoordinate();
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
