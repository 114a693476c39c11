namespace RightsGraph.Archive.Store;

/// <summary>The only transaction that writes while it lasts. Disposing it before the commit rolls it back.</summary>
internal abstract class WriteTransaction : IAsyncDisposable
{
    /// <summary>The version before it.</summary>
    public abstract int Version { get; }

    public abstract Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation);

    public abstract IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source);

    public abstract Task RemoveAsync(RecordId source, CancellationToken cancellation);

    /// <summary>Adds a document whose source is not stored.</summary>
    public abstract Task AddAsync(ParsedDocument document, CancellationToken cancellation);

    /// <summary>Remembers that the program reads nothing else from the bytes of a stored source.</summary>
    public abstract Task MarkReadAsync(Source source, CancellationToken cancellation);

    /// <param name="isChanged">Whether what readers see has changed: then the version is raised by one.</param>
    /// <param name="cancellation">Rolls back.</param>
    /// <returns>The version after it.</returns>
    public abstract Task<int> CommitAsync(bool isChanged, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
