using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>
/// One transaction that changes the archive, and the only one while it lasts. Disposed before it is committed, it
/// leaves nothing.
/// </summary>
internal abstract class WriteTransaction : IAsyncDisposable
{
    /// <summary>The version on which it builds.</summary>
    public abstract int Version { get; }

    public abstract Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation);

    /// <summary>The records of a source, with their texts.</summary>
    public abstract IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source);

    /// <summary>Removes a source with all that came from it.</summary>
    public abstract Task RemoveAsync(RecordId source, CancellationToken cancellation);

    /// <summary>Adds a document whose source is not held.</summary>
    public abstract Task AddAsync(ParsedDocument document, CancellationToken cancellation);

    /// <returns>The new version.</returns>
    public abstract Task<int> CommitAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
