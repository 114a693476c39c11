namespace RightsGraph.Archive.Store.Memory;

/// <summary>Makes the next version out of the current one. Others see it from the commit on.</summary>
internal sealed class MemoryWriteTransaction(MemoryDatabase database) : WriteTransaction
{
    private readonly int version = database.Current.Number;
    private MemoryVersion next = database.Current;

    public override int Version => version;

    public override Task<Source?> FindSourceAsync(RecordId id, CancellationToken cancellation) =>
        Task.FromResult(
            next.Documents.TryGetValue(id, out var document) ? RowMapping.ToRecord(document.Source) : null);

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        new MemoryReadTransaction(next).ReadDocumentsOf(source);

    public override Task RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        next = next.Without(source);
        return Task.CompletedTask;
    }

    public override Task AddAsync(ParsedDocument document, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        next = next.With(new StoredDocument(
            RowMapping.ToSourceRow(document, version + 1),
            document.Bytes,
            [.. RowMapping.ToDocumentRows(document)]));
        return Task.CompletedTask;
    }

    public override Task MarkReadAsync(Source source, CancellationToken cancellation)
    {
        next = next.Marked(source.Id, source.Reader);
        return Task.CompletedTask;
    }

    public override Task<int> CommitAsync(bool isChanged, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        next = next with { Number = version + (isChanged ? 1 : 0) };
        database.Commit(next);
        return Task.FromResult(next.Number);
    }

    public override ValueTask DisposeAsync()
    {
        database.EndWrite();
        return ValueTask.CompletedTask;
    }
}
