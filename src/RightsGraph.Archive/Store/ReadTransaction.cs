using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>What is read of one version of the archive. The context's transaction shows no other.</summary>
internal sealed class ReadTransaction(ArchiveDbContext context)
{
    public Task<int> ReadVersionAsync(CancellationToken cancellation) =>
        context.Archives.Select(row => row.Version).SingleAsync(cancellation);

    public async Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation) =>
        await context.Sources.AsNoTracking().ToListAsync(cancellation);

    public Task<SourceRow?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        context.Sources.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation);

    /// <summary>The records of the sources that came after a version, as they are asked for.</summary>
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

    /// <summary>The records of one source.</summary>
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
        var place = 0;
        await foreach (var chunk in chunks.WithCancellation(cancellation))
        {
            chunk.Bytes.CopyTo(bytes, place);
            place += chunk.Bytes.Length;
        }

        return bytes;
    }
}
