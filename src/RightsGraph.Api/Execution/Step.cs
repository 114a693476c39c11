namespace RightsGraph.Api.Execution;

/// <summary>A place of the answer that can fail on its own: a field of an object, or an item of a list.</summary>
internal abstract class Step
{
    /// <summary>Whether null at this place makes null of what is around it.</summary>
    public abstract bool IsNonNull { get; }

    /// <param name="run">Where to write, and for what request.</param>
    /// <param name="input">For a field the object that it belongs to, for an item the item.</param>
    /// <returns>False where nothing but null can stand here; what was written is then taken back.</returns>
    public abstract bool Write(DirectRun run, object? input);
}
