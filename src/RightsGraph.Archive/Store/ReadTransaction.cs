namespace RightsGraph.Archive.Store;

/// <summary>Reads one version of the archive, the one that the context's transaction sees.</summary>
internal sealed class ReadTransaction(ArchiveDbContext context)
{
    public Task<int> ReadVersionAsync(CancellationToken cancellation) =>
        context.Archives.Select(row => row.Version).SingleAsync(cancellation);

    public async Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation) =>
        await context.Sources.AsNoTracking().ToListAsync(cancellation);

    public Task<SourceRow?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        context.Sources.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation);

    public IAsyncEnumerable<DocumentRow> ReadDocumentsAfter(int version)
    {
        var documents = version == 0
            ? context.Documents
            : from source in context.Sources
              where source.Version > version
              join document in context.Documents on source.Id equals document.SourceId
              select document;
        return documents.AsNoTracking().AsAsyncEnumerable();
    }

    public IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        context.Documents.AsNoTracking().Where(document => document.SourceId == source.Value).AsAsyncEnumerable();

    public async Task<byte[]?> ReadBytesAsync(RecordId id, CancellationToken cancellation)
    {
        if (await FindSourceAsync(id, cancellation) is not { } source)
        {
            return null;
        }

        var bytes = new byte[source.Length];
        var chunks = context.Chunks
            .AsNoTracking()
            .Where(row => row.SourceId == id.Value)
            .OrderBy(row => row.Ordinal)
            .AsAsyncEnumerable();
        var offset = 0;
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            chunk.Bytes.CopyTo(bytes, offset);
            offset += chunk.Bytes.Length;
        }

        return bytes;
    }
}
