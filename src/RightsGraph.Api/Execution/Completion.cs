using System.Collections;

namespace RightsGraph.Api.Execution;

/// <summary>A part of the response that can fail on its own: a field of an object, or an item of a list.</summary>
internal abstract class Step
{
    /// <summary>Whether null here propagates to what encloses it.</summary>
    public abstract bool IsNonNull { get; }

    /// <summary>Writes a field of the object that is the input, or the input itself as an item.</summary>
    /// <returns>False where only null can stand here; what was written is then truncated.</returns>
    public abstract bool Write(PlanRun run, object? input);
}

/// <summary>How a value of one type, with its non-null wrapping, is written: CompleteValue of the
/// specification.</summary>
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

internal sealed class ListCompletion(IGraphType type, Completion item) : Completion(type)
{
    protected override bool WriteValue(PlanRun run, object value)
    {
        if (value is not IEnumerable list)
        {
            throw new InvalidOperationException($"Expected a list of {run.Path.Field.Key}, found {value.GetType()}.");
        }

        // The lists of GraphQL.NET's introspection can be indexed, and throw where they are enumerated.
        var items = list as IList ?? list.Cast<object?>().ToArray();
        run.Json.Raw((byte)'[');
        var isComplete = true;
        for (var index = 0; index < items.Count; index++)
        {
            isComplete &= run.WriteItem(item, items[index], index);
        }

        run.Json.Raw((byte)']');
        return isComplete;
    }
}

/// <summary>Writes objects, each by what is selected of its type.</summary>
internal abstract class CompositeCompletion(IGraphType type) : Completion(type)
{
    protected override bool WriteValue(PlanRun run, object value) =>
        run.WriteObject(
            SelectionOf(value) ?? throw new InvalidOperationException(
                $"{run.Path.Field.Parent.Name}.{run.Path.Field.Key} gave a {value.GetType()}, which is no {Type}."),
            value);

    /// <summary>Null where the value is of none of the possible types.</summary>
    protected abstract Selection? SelectionOf(object value);
}

internal sealed class ObjectCompletion(IGraphType type, Selection selection) : CompositeCompletion(type)
{
    protected override Selection? SelectionOf(object value) =>
        selection.Type is { SkipTypeCheck: false, IsTypeOf: { } isOf } && !isOf(value) ? null : selection;
}

/// <summary>Writes an interface's or a union's objects. Without a resolver the possible types are asked.</summary>
internal sealed class AbstractCompletion(
    IGraphType type, Func<object, IObjectGraphType?>? resolve, Selection[] possible) : CompositeCompletion(type)
{
    protected override Selection? SelectionOf(object value)
    {
        if (resolve is not null)
        {
            var resolved = resolve(value);
            return Array.Find(possible, selection => selection.Type == resolved);
        }

        // A lambda would capture the value for every object, also of types that have a resolver.
        foreach (var selection in possible)
        {
            if (selection.Type.IsTypeOf?.Invoke(value) == true)
            {
                return selection;
            }
        }

        return null;
    }
}
