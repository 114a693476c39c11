namespace RightsGraph.Api.Execution;

/// <summary>
/// How a value of one type, with its non-null wrapping, is written: CompleteValue of the specification.
/// </summary>
internal abstract class Completion(IGraphType type) : Step
{
    protected IGraphType Type => type;

    public override bool IsNonNull { get; } = type is NonNullGraphType;

    public override bool Write(PlanRun run, object? input)
    {
        if (Prepare(input) is { } value)
        {
            return WriteValue(run, value);
        }

        return IsNonNull ? throw NullForNonNull(run, type) : false;
    }

    public static InvalidOperationException NullForNonNull(PlanRun run, IGraphType type) =>
        new($"Cannot return null for a non-null type. Field: {run.Path.Field.Key}, Type: {type}.");

    /// <summary>Null here propagates before anything is written.</summary>
    protected virtual object? Prepare(object? value) => value;

    /// <returns>False where null propagated to the value.</returns>
    protected abstract bool WriteValue(PlanRun run, object value);
}

internal sealed class LeafCompletion(IGraphType type) : Completion(type)
{
    private readonly ScalarGraphType scalar = (ScalarGraphType)type.GetNamedType();

    protected override object? Prepare(object? value) => scalar.Serialize(value);

    protected override bool WriteValue(PlanRun run, object value)
    {
        run.Json.Value(value);
        return true;
    }
}
