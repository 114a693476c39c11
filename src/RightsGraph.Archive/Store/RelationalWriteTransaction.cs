using Microsoft.EntityFrameworkCore.Storage;

namespace RightsGraph.Archive.Store;

/// <summary>Inserts rows by the fastest way that the database has, and deletes them by set.</summary>
/// <remarks>It owns the context, whose transaction has begun and blocks all other writers.</remarks>
internal abstract class RelationalWriteTransaction(ArchiveDbContext context, int version) : WriteTransaction
{
    public override int Version => version;

    protected ArchiveDbContext Context => context;

    protected IDbContextTransaction Transaction => Context.Database.CurrentTransaction!;

    public override async Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        await new RelationalReadTransaction(Context).FindSourceAsync(id, cancellation) is { } row
            ? RowMapping.ToRecord(row)
            : null;

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        new RelationalReadTransaction(Context).ReadDocumentsOf(source);

    public override async Task RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        var id = source.Value;
        await Context.Documents.Where(row => row.SourceId == id).ExecuteDeleteAsync(cancellation);
        await Context.Chunks.Where(row => row.SourceId == id).ExecuteDeleteAsync(cancellation);
        await Context.Sources.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
    }

    public override async Task AddAsync(ParsedDocument document, CancellationToken cancellation)
    {
        await InsertAsync([RowMapping.ToSourceRow(document, version + 1)], cancellation);
        await InsertAsync(RowMapping.ToChunkRows(document), cancellation);
        await InsertAsync(RowMapping.ToDocumentRows(document), cancellation);
    }

    public override Task MarkReadAsync(Source source, CancellationToken cancellation) => Context.Sources
        .Where(row => row.Id == source.Id.Value)
        .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Reader, source.Reader), cancellation);

    public override async Task<int> CommitAsync(bool isChanged, CancellationToken cancellation)
    {
        if (!isChanged)
        {
            await Transaction.CommitAsync(cancellation);
            return version;
        }

        await Context.Archives.ExecuteUpdateAsync(
            archive => archive.SetProperty(row => row.Version, version + 1), cancellation);
        await Transaction.CommitAsync(cancellation);
        return version + 1;
    }

    public override ValueTask DisposeAsync() => context.DisposeAsync();

    protected abstract Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class;
}
