using System.Collections.Immutable;

namespace RightsGraph.Archive.Store.Memory;

/// <summary>What a database has as rows, of one version of the archive.</summary>
/// <param name="Number">The archive's version.</param>
/// <param name="Documents">By their sources' ids.</param>
/// <param name="RecordIds">Of all documents: no two may hold a record with one id.</param>
internal sealed record MemoryVersion(
    int Number,
    ImmutableDictionary<RecordId, StoredDocument> Documents,
    ImmutableHashSet<Guid> RecordIds)
{
    public static MemoryVersion Empty { get; } =
        new(0, ImmutableDictionary<RecordId, StoredDocument>.Empty, ImmutableHashSet<Guid>.Empty);

    public MemoryVersion Marked(RecordId source, int reader)
    {
        var stored = Documents[source];
        var marked = stored with { Source = stored.Source with { Reader = reader } };
        return this with { Documents = Documents.SetItem(source, marked) };
    }

    public MemoryVersion Without(RecordId source) => this with
    {
        Documents = Documents.Remove(source),
        RecordIds = RecordIds.Except(Documents[source].Records.Select(record => record.Id)),
    };

    /// <exception cref="StoreException">A record's id is held already.</exception>
    public MemoryVersion With(StoredDocument document)
    {
        var ids = RecordIds.Union(document.Records.Select(record => record.Id));
        return ids.Count == RecordIds.Count + document.Records.Count
            ? this with { Documents = Documents.Add(new RecordId(document.Source.Id), document), RecordIds = ids }
            : throw new StoreException(StoreFaults.HeldTwice);
    }
}

/// <summary>A source with its bytes and its records.</summary>
internal sealed record StoredDocument(SourceRow Source, byte[] Bytes, IReadOnlyList<DocumentRow> Records);
