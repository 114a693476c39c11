using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>What a filter is compiled for.</summary>
/// <param name="Snapshot">That its closures look into.</param>
/// <param name="Cancellation">Looked at by closures that go through lists of their own.</param>
internal sealed record FilterContext(Snapshot Snapshot, CancellationToken Cancellation = default);
