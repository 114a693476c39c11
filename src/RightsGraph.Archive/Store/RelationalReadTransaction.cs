namespace RightsGraph.Archive.Store;

/// <summary>Reads what the context's transaction sees.</summary>
/// <param name="context">Made on the first use: a process that finds all records in its cache needs none.</param>
internal class RelationalReadTransaction(Lazy<ArchiveDbContext> context) : ReadTransaction
{
    public RelationalReadTransaction(ArchiveDbContext context)
        : this(new Lazy<ArchiveDbContext>(context))
    {
    }

    public override Task<int> ReadVersionAsync(CancellationToken cancellation) =>
        context.Value.Archives.Select(row => row.Version).SingleAsync(cancellation);

    public override async Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation) =>
        await context.Value.Sources.AsNoTracking().ToListAsync(cancellation);

    public Task<SourceRow?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        context.Value.Sources.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation);

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsAfter(int version)
    {
        var documents = version == 0
            ? context.Value.Documents
            : from source in context.Value.Sources
              where source.Version > version
              join document in context.Value.Documents on source.Id equals document.SourceId
              select document;
        return documents.AsNoTracking().AsAsyncEnumerable();
    }

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        context.Value.Documents.AsNoTracking().Where(document => document.SourceId == source.Value).AsAsyncEnumerable();

    public override async Task<byte[]?> ReadBytesAsync(RecordId source, CancellationToken cancellation)
    {
        if (await FindSourceAsync(source, cancellation) is not { } row)
        {
            return null;
        }

        var bytes = new byte[row.Length];
        var chunks = context.Value.Chunks
            .AsNoTracking()
            .Where(chunk => chunk.SourceId == source.Value)
            .OrderBy(chunk => chunk.Ordinal)
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
