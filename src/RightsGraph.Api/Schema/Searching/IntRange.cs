using GraphQL.Builders;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>The numbers that an argument may be; both ends belong to it.</summary>
internal readonly record struct IntRange(int Min, int Max)
{
    public int Read(IResolveFieldContext context, string argument)
    {
        var value = context.GetArgument<int>(argument);
        return value >= Min && value <= Max ? value : throw ApiErrors.OutOfRange(argument, value, Min, Max);
    }
}

internal static class IntRangeExtensions
{
    /// <summary>Only declares the range, for clients: <see cref="IntRange.Read"/> holds it.</summary>
    public static FieldBuilder<T, object> Argument<T>(
        this FieldBuilder<T, object> field, string name, string description, IntRange range, int byDefault) =>
        field.Argument<NonNullGraphType<IntGraphType>>(
            name,
            $"{description}, from {range.Min} to {range.Max}.",
            argument => argument.DefaultValue = byDefault);
}
