namespace RightsGraph.Archive.Store;

/// <param name="Version">The archive's version after the import: the one before where nothing was written.</param>
/// <param name="Unchanged">The names of documents that were stored already, with the same bytes and records.</param>
/// <param name="Reread">The names of documents from whose bytes an earlier program read other records.</param>
public sealed record ImportOutcome(int Version, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Reread);

public sealed record Removal(int Version, Source Source);
