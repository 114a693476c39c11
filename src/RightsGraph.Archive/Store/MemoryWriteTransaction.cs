using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Collects changes in the change tracker. The provider cannot roll back, so everything is checked before the commit.
/// </summary>
/// <param name="context">Owned by the transaction.</param>
/// <param name="keys">The keys of all rows.</param>
/// <param name="end">Called with whether the transaction was committed.</param>
internal sealed class MemoryWriteTransaction(ArchiveDbContext context, MemoryKeys keys, Action<bool> end)
    : WriteTransaction
{
    private readonly List<Source> added = [];
    private readonly List<RecordId> removed = [];
    private readonly HashSet<Guid> addedDocuments = [];
    private readonly HashSet<Guid> removedDocuments = [];
    private bool isCommitted;

    private readonly ArchiveRow archive = context.Archives.Single();

    public override int Version => archive.Version;

    public override Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        Task.FromResult(keys.Sources.GetValueOrDefault(id));

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        new ReadTransaction(context).ReadDocumentsOf(source);

    public override async Task RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        // The InMemory provider does not support ExecuteDelete.
        var id = source.Value;
        var documents = await context.Documents.Where(row => row.SourceId == id).ToListAsync(cancellation);
        context.Sources.RemoveRange(await context.Sources.Where(row => row.Id == id).ToListAsync(cancellation));
        context.Chunks.RemoveRange(await context.Chunks.Where(row => row.SourceId == id).ToListAsync(cancellation));
        context.Documents.RemoveRange(documents);
        removed.Add(source);
        removedDocuments.UnionWith(documents.Select(row => row.Id));
    }

    public override Task AddAsync(ParsedDocument document, CancellationToken cancellation)
    {
        context.Sources.Add(RowMapping.ToSourceRow(document, Version + 1));
        context.Chunks.AddRange(RowMapping.ToChunkRows(document));
        foreach (var row in RowMapping.ToDocumentRows(document))
        {
            var isStored = keys.Documents.Contains(row.Id) && !removedDocuments.Contains(row.Id);
            if (isStored || !addedDocuments.Add(row.Id))
            {
                throw StoreFaults.RecordHeldTwice();
            }

            context.Documents.Add(row);
        }

        added.Add(document.Source);
        return Task.CompletedTask;
    }

    public override async Task<int> CommitAsync(CancellationToken cancellation)
    {
        archive.Version++;
        await context.SaveChangesAsync(cancellation);
        removed.ForEach(source => keys.Sources.Remove(source));
        keys.Documents.ExceptWith(removedDocuments);
        added.ForEach(source => keys.Sources.Add(source.Id, source));
        keys.Documents.UnionWith(addedDocuments);
        isCommitted = true;
        return archive.Version;
    }

    public override async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        end(isCommitted);
    }
}
