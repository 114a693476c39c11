using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Filtering;

/// <summary>What a filter is compiled for: the snapshot that its closures look into.</summary>
internal sealed record FilterScope(Snapshot Snapshot);
