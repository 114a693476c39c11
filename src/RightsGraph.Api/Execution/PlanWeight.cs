namespace RightsGraph.Api.Execution;

/// <summary>The approximate bytes that the plans of a document take. Selections are planned as they are needed, so it
/// grows while requests run.</summary>
internal sealed class PlanWeight
{
    // With 64-bit pointers: a field's plan and its completion, its key twice, the nodes merged under it.
    private const int PlanBytes = 1_024;
    private const int ConditionBytes = 64;
    private const int FieldBytes = 512;
    private const int KeyCharacterBytes = 3;
    private const int NodeBytes = 16;

    private long bytes;

    public long Bytes => Interlocked.Read(ref bytes);

    public void AddPlan(IReadOnlyDictionary<string, bool?> conditions) =>
        Interlocked.Add(ref bytes, PlanBytes + (ConditionBytes * conditions.Count));

    public void AddFields(List<(string Key, List<GraphQLField> Nodes)> fields) => Interlocked.Add(ref bytes, fields.Sum(
        field => FieldBytes + (KeyCharacterBytes * field.Key.Length) + (NodeBytes * field.Nodes.Count)));

    /// <summary>To be called when the plans are dropped.</summary>
    public void Reset() => Interlocked.Exchange(ref bytes, 0);
}
