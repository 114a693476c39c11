using GraphQLParser.AST;

namespace RightsGraph.Api.Execution;

/// <summary>
/// The approximate bytes that the plans of a document take. Plans are made as they are needed, so it grows while requests
/// run.
/// </summary>
internal sealed class PlanWeight
{
    // With 64-bit pointers: a field's plan and its completion, its key twice, the nodes merged under it.
    private const int PlanBytes = 1_024;
    private const int ConditionBytes = 64;
    private const int FieldBytes = 512;
    private const int KeyCharacterBytes = 3;
    private const int NodeBytes = 16;

    private readonly Lock change = new();
    private Action<long>? total;
    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public void AddPlan(IReadOnlySet<string> trueVariables) =>
        Add(PlanBytes + (ConditionBytes * trueVariables.Count));

    public void AddFields(List<(string Key, List<GraphQLField> Nodes)> fields) => Add(
        fields.Sum(field => FieldBytes + (KeyCharacterBytes * field.Key.Length) + (NodeBytes * field.Nodes.Count)));

    /// <summary>To be called when the plans are dropped. What requests that still run by one of them add stays counted.</summary>
    public void Reset() => Add(-Bytes);

    /// <summary>Adds the weight, and all later changes of it, to a total.</summary>
    public void Join(Action<long> add)
    {
        lock (change)
        {
            total = add;
            add(bytes);
        }
    }

    /// <summary>Takes the weight out of the total for good.</summary>
    public void Leave()
    {
        lock (change)
        {
            total?.Invoke(-bytes);
            total = null;
        }
    }

    private void Add(long more)
    {
        lock (change)
        {
            bytes += more;
            total?.Invoke(more);
        }
    }
}
