using GraphQL;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Arguments;

/// <summary>What a number that is an argument may be, both ends among it.</summary>
internal readonly record struct IntRange(int Min, int Max)
{
    /// <summary>The argument's value; an error that names the range where it lies outside.</summary>
    public int Read(IResolveFieldContext context, string argument)
    {
        var value = context.GetArgument<int>(argument);
        return value >= Min && value <= Max
            ? value
            : throw ApiErrors.OutOfRange(argument, value, Min, Max);
    }

    /// <summary>As descriptions put it.</summary>
    public override string ToString() => $"from {Min} to {Max}";
}
