using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Exports;

/// <summary>The sources and records of an export that were read already: each may stand in it once.</summary>
internal sealed class ExportIds
{
    private readonly Dictionary<RecordId, int> lines = [];

    /// <summary>What is wrong where the id stood in the export before; null where it did not.</summary>
    public string? Add(RecordId id, int line) => lines.TryAdd(id, line)
        ? null
        : $"the id {id} stands on line {lines[id]} already; expected one line an id";
}
