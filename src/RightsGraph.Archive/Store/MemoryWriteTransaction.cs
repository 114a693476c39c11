namespace RightsGraph.Archive.Store;

/// <summary>Tracks changes, and checks all of them before the commit: the provider cannot roll back.</summary>
internal sealed class MemoryWriteTransaction(ArchiveDbContext context, MemoryKeys keys, Action<bool> end)
    : WriteTransaction(context)
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

    public override async Task RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        // The InMemory provider does not support ExecuteDelete.
        var id = source.Value;
        var documents = await Context.Documents.Where(row => row.SourceId == id).ToListAsync(cancellation);
        Context.Sources.RemoveRange(await Context.Sources.Where(row => row.Id == id).ToListAsync(cancellation));
        Context.Chunks.RemoveRange(await Context.Chunks.Where(row => row.SourceId == id).ToListAsync(cancellation));
        Context.Documents.RemoveRange(documents);
        removed.Add(source);
        removedDocuments.UnionWith(documents.Select(row => row.Id));
    }

    public override Task AddAsync(ParsedDocument document, CancellationToken cancellation)
    {
        Context.Sources.Add(RowMapping.ToSourceRow(document, Version + 1));
        Context.Chunks.AddRange(RowMapping.ToChunkRows(document));
        foreach (var row in RowMapping.ToDocumentRows(document))
        {
            var isStored = keys.Documents.Contains(row.Id) && !removedDocuments.Contains(row.Id);
            if (isStored || !addedDocuments.Add(row.Id))
            {
                throw new StoreException(StoreFaults.HeldTwice);
            }

            Context.Documents.Add(row);
        }

        added.Add(document.Source);
        return Task.CompletedTask;
    }

    public override async Task<int> CommitAsync(bool isChanged, CancellationToken cancellation)
    {
        if (!isChanged)
        {
            return archive.Version;
        }

        archive.Version++;
        await Context.SaveChangesAsync(cancellation);
        removed.ForEach(source => keys.Sources.Remove(source));
        keys.Documents.ExceptWith(removedDocuments);
        added.ForEach(source => keys.Sources.Add(source.Id, source));
        keys.Documents.UnionWith(addedDocuments);
        isCommitted = true;
        return archive.Version;
    }

    protected override void OnMarked(RecordId source, int reader) =>
        keys.Sources[source] = keys.Sources[source] with { Reader = reader };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        end(isCommitted);
    }
}
