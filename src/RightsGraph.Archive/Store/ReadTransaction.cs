namespace RightsGraph.Archive.Store;

/// <summary>Reads one version of the archive, whatever is written meanwhile.</summary>
internal abstract class ReadTransaction
{
    public abstract Task<int> ReadVersionAsync(CancellationToken cancellation);

    public abstract Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation);

    /// <summary>The records of all sources that were imported after a version.</summary>
    public abstract IAsyncEnumerable<DocumentRow> ReadDocumentsAfter(int version);

    public abstract IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source);

    /// <returns>Null where there is no such source.</returns>
    public abstract Task<byte[]?> ReadBytesAsync(RecordId source, CancellationToken cancellation);
}
