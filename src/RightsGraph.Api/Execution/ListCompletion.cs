using System.Collections;

namespace RightsGraph.Api.Execution;

internal sealed class ListCompletion(IGraphType type, Completion item) : Completion(type)
{
    protected override bool WriteValue(PlanRun run, object value)
    {
        if (value is not IEnumerable list)
        {
            throw new InvalidOperationException($"Expected a list of {run.Path.Field.Key}, found {value.GetType()}.");
        }

        run.Json.Raw((byte)'[');
        var isComplete = list is IList indexed ? WriteItems(run, indexed) : WriteItems(run, list);
        run.Json.Raw((byte)']');
        return isComplete;
    }

    private bool WriteItems(PlanRun run, IList list)
    {
        var isComplete = true;
        for (var index = 0; index < list.Count; index++)
        {
            isComplete &= run.WriteItem(item, list[index], index);
        }

        return isComplete;
    }

    private bool WriteItems(PlanRun run, IEnumerable list)
    {
        var isComplete = true;
        var index = 0;
        foreach (var one in list)
        {
            isComplete &= run.WriteItem(item, one, index++);
        }

        return isComplete;
    }
}
