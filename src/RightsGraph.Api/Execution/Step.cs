namespace RightsGraph.Api.Execution;

/// <summary>A part of the response that can fail on its own: a field of an object, or an item of a list.</summary>
internal abstract class Step
{
    /// <summary>Whether null here propagates to what encloses it.</summary>
    public abstract bool IsNonNull { get; }

    /// <param name="run">Receives what is written.</param>
    /// <param name="input">For a field the object that it belongs to, for an item the item.</param>
    /// <returns>False where only null can stand here; what was written is then truncated.</returns>
    public abstract bool Write(PlanRun run, object? input);
}
