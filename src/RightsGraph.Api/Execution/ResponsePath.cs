namespace RightsGraph.Api.Execution;

/// <summary>Where in the response execution is; made into an array only when an error needs it.</summary>
internal sealed class ResponsePath
{
    private (FieldPlan? Field, int Index)[] steps = new (FieldPlan?, int)[16];
    private int depth;

    /// <summary>The innermost field.</summary>
    public FieldPlan Field => steps[Array.FindLastIndex(steps, depth - 1, step => step.Field is not null)].Field!;

    public void Enter(FieldPlan field) => Enter((field, 0));

    public void Enter(int index) => Enter((null, index));

    public void Leave() => depth--;

    /// <summary>Back to the root, from wherever an exception left it.</summary>
    public void Clear() => depth = 0;

    /// <summary>Response keys and indices, from the root.</summary>
    public object[] ToArray() => [.. steps.Take(depth).Select(step => step.Field?.Key ?? (object)step.Index)];

    private void Enter((FieldPlan? Field, int Index) step)
    {
        if (depth == steps.Length)
        {
            Array.Resize(ref steps, 2 * depth);
        }

        steps[depth++] = step;
    }
}
