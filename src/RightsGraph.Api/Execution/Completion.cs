using GraphQL;
using GraphQL.Types;

namespace RightsGraph.Api.Execution;

/// <summary>How a value of one type is written: CompleteValue of the GraphQL specification.</summary>
/// <param name="type">With its non-null wrapping.</param>
internal abstract class Completion(IGraphType type) : Step
{
    protected IGraphType Type => type;

    public override bool IsNonNull { get; } = type is NonNullGraphType;

    public override bool Write(DirectRun run, object? input)
    {
        if (Prepare(input) is { } value)
        {
            return WriteValue(run, value);
        }

        return IsNonNull ? throw NullForNonNull(run, type) : false;
    }

    public static InvalidOperationException NullForNonNull(DirectRun run, IGraphType type) =>
        new($"Cannot return null for a non-null type. Field: {run.Path.Field.Key}, Type: {type}.");

    /// <summary>What of the value can already be null before anything is written.</summary>
    protected virtual object? Prepare(object? value) => value;

    /// <returns>False where null took hold of it.</returns>
    protected abstract bool WriteValue(DirectRun run, object value);
}

internal sealed class LeafCompletion(IGraphType type) : Completion(type)
{
    private readonly ScalarGraphType scalar = (ScalarGraphType)type.GetNamedType();

    protected override object? Prepare(object? value) => scalar.Serialize(value);

    protected override bool WriteValue(DirectRun run, object value)
    {
        run.Json.Value(value);
        return true;
    }
}
