using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>What an import did.</summary>
/// <param name="Version">The archive's version after it: the one before where nothing had to be written.</param>
/// <param name="Unchanged">
/// The names of documents that were left alone, for the store holds them already, byte for byte.
/// </param>
/// <param name="Reread">
/// The names of documents that the store held too, byte for byte, but as an earlier program read them.
/// </param>
public sealed record ImportOutcome(int Version, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Reread);

/// <summary>What a removal did.</summary>
/// <param name="Version">The archive's version after it.</param>
/// <param name="Source">The source that the store no longer holds.</param>
public sealed record Removal(int Version, Source Source);
