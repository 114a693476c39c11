namespace RightsGraph.Archive.Store.Memory;

internal sealed class MemoryReadTransaction(MemoryVersion version) : ReadTransaction
{
    public override Task<int> ReadVersionAsync(CancellationToken cancellation) => Task.FromResult(version.Number);

    public override Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SourceRow>>([.. version.Documents.Values.Select(document => document.Source)]);

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsAfter(int earlier) =>
        version.Documents.Values
            .Where(document => document.Source.Version > earlier)
            .SelectMany(document => document.Records)
            .ToAsyncEnumerable();

    public override IAsyncEnumerable<DocumentRow> ReadDocumentsOf(RecordId source) =>
        version.Documents[source].Records.ToAsyncEnumerable();

    public override Task<byte[]?> ReadBytesAsync(RecordId source, CancellationToken cancellation) =>
        Task.FromResult(version.Documents.GetValueOrDefault(source)?.Bytes.ToArray());
}
