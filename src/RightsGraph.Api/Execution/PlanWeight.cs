using GraphQLParser.AST;

namespace RightsGraph.Api.Execution;

/// <summary>
/// About how much memory the plans of a document take. They are made as they are needed, so it grows while requests
/// run.
/// </summary>
internal sealed class PlanWeight
{
    // Of 64-bit pointers: a field's plan and how its value is written, its key twice, the nodes merged under it.
    private const int PlanBytes = 1_024;
    private const int ConditionBytes = 64;
    private const int FieldBytes = 512;
    private const int KeyCharacterBytes = 3;
    private const int NodeBytes = 16;

    private readonly Lock change = new();
    private Action<long>? total;
    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    /// <param name="holding">What the plan was made for.</param>
    public void AddPlan(IReadOnlySet<string> holding) => Add(PlanBytes + (ConditionBytes * holding.Count));

    /// <param name="fields">Of one selection, by key.</param>
    public void AddFields(List<(string Key, List<GraphQLField> Nodes)> fields) => Add(
        fields.Sum(field => FieldBytes + (KeyCharacterBytes * field.Key.Length) + (NodeBytes * field.Nodes.Count)));

    /// <summary>
    /// The plans are given up. What requests add that still run by one of them counts on, until the next time.
    /// </summary>
    public void Reset() => Add(-Bytes);

    /// <summary>From now on it is part of a total, which is told of all that comes and goes.</summary>
    public void Join(Action<long> add)
    {
        lock (change)
        {
            total = add;
            add(bytes);
        }
    }

    /// <summary>It is no part of the total any more, for good.</summary>
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
