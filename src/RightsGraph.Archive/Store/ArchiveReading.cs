using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>What is read of one version of the archive. The context's transaction shows no other.</summary>
internal sealed class ArchiveReading(ArchiveDbContext context)
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
        var documents = context.Documents.AsNoTracking();
        return (version == 0
            ? documents
            : from source in context.Sources
              where source.Version > version
              join document in documents on source.Id equals document.SourceId
              select document).AsAsyncEnumerable();
    }

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
