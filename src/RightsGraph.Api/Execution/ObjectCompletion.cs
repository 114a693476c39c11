namespace RightsGraph.Api.Execution;

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

/// <param name="type">An interface or a union.</param>
/// <param name="resolve">The type's own resolver of an object's type; null to ask the possible types.</param>
/// <param name="possible">One selection for each possible type.</param>
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
