using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>Which sources are held, and which records.</summary>
internal sealed class MemoryKeys
{
    public Dictionary<RecordId, Source> Sources { get; } = [];

    public HashSet<Guid> Documents { get; } = [];
}
