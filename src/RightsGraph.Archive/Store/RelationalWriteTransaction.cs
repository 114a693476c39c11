using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>A transaction of a database: rows go in by the fastest way it has, and out set by set.</summary>
/// <param name="context">Its transaction has begun, and keeps all other writers waiting. Disposed here.</param>
/// <param name="version">The version on which this builds.</param>
internal abstract class RelationalWriteTransaction(ArchiveDbContext context, int version) : WriteTransaction
{
    public override int Version => version;

    protected ArchiveDbContext Context => context;

    protected IDbContextTransaction Transaction => context.Database.CurrentTransaction!;

    public override async Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        await new ReadTransaction(context).FindSourceAsync(id, cancellation) is { } row
            ? RowMapping.ToRecord(row)
            : null;

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        new ReadTransaction(context).ReadDocumentsOf(source);

    public override async Task RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        var id = source.Value;
        await context.Documents.Where(row => row.SourceId == id).ExecuteDeleteAsync(cancellation);
        await context.Chunks.Where(row => row.SourceId == id).ExecuteDeleteAsync(cancellation);
        await context.Sources.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
    }

    public override async Task AddAsync(ParsedDocument document, CancellationToken cancellation)
    {
        await InsertAsync([RowMapping.ToSourceRow(document, version + 1)], cancellation);
        await InsertAsync(RowMapping.ToChunkRows(document), cancellation);
        await InsertAsync(RowMapping.ToDocumentRows(document), cancellation);
    }

    public override async Task<int> CommitAsync(CancellationToken cancellation)
    {
        await context.Archives.ExecuteUpdateAsync(
            archive => archive.SetProperty(row => row.Version, version + 1), cancellation);
        await Transaction.CommitAsync(cancellation);
        return version + 1;
    }

    /// <summary>A transaction that was not committed ends with its connection, undone.</summary>
    public override ValueTask DisposeAsync() => context.DisposeAsync();

    /// <param name="rows">Made one by one, as they are written.</param>
    /// <param name="cancellation">Seen between rows.</param>
    protected abstract Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class;
}
