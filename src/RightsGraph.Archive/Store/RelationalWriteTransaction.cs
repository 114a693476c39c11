using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Archive.Store;

/// <summary>Inserts rows by the fastest way that the database has, and deletes them by set.</summary>
/// <param name="context">Owned by this; its transaction has begun and blocks all other writers.</param>
/// <param name="version">The version before.</param>
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

    /// <summary>An uncommitted transaction is rolled back with its connection.</summary>
    public override ValueTask DisposeAsync() => context.DisposeAsync();

    /// <param name="rows">Enumerated lazily.</param>
    /// <param name="cancellation">Observed between rows.</param>
    protected abstract Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class;
}
