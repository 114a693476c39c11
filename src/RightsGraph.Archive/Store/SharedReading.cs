using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Reads the records of many sources with several readers at once, each with a share of the sources: it is the driver's
/// work on the fields of each row that takes the time, and not the disk.
/// </summary>
/// <param name="database">What opens further readers.</param>
/// <param name="first">Sees one version, that of which the records are wanted.</param>
internal sealed class SharedReading(ArchiveDatabase database, ArchiveReading first)
{
    /// <param name="version">What the first reader sees.</param>
    /// <param name="sources">Of that version.</param>
    /// <param name="toRecord">May be called by several threads at once.</param>
    /// <param name="cancellation">Seen between rows.</param>
    /// <returns>The records without their texts, in any order.</returns>
    public async Task<IReadOnlyList<Document>> ReadAsync(
        int version,
        IReadOnlyList<SourceRow> sources,
        Func<DocumentRow, Document> toRecord,
        CancellationToken cancellation)
    {
        // By their bytes, since nobody knows how many records they have; one after the other to each reader.
        var shares = sources
            .OrderByDescending(source => source.Length)
            .Index()
            .GroupBy(source => source.Index % database.ReadersAtOnce, source => source.Item)
            .Select(share => share.ToList())
            .ToList();
        var reading = shares.Select((share, place) => place == 0
            ? ReadIfSeenAsync(first, share, cancellation)
            : database.ReadAsync((other, token) => ReadIfSeenAsync(other, share, token), cancellation));
        var records = new List<Document>();
        foreach (var (share, read) in shares.Zip(await Task.WhenAll(reading)))
        {
            // Where something was imported meanwhile, the first reader alone sees what is wanted.
            records.AddRange(read ?? await ReadShareAsync(first, share, toRecord, cancellation));
        }

        return records;

        async Task<List<Document>?> ReadIfSeenAsync(
            ArchiveReading reader, IEnumerable<SourceRow> share, CancellationToken token) =>
            await reader.ReadVersionAsync(token) == version
                ? await ReadShareAsync(reader, share, toRecord, token)
                : null;
    }

    private static async Task<List<Document>> ReadShareAsync(
        ArchiveReading reading,
        IEnumerable<SourceRow> share,
        Func<DocumentRow, Document> toRecord,
        CancellationToken cancellation)
    {
        // SQLite works on the thread that asks, and all are to work at once.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var records = new List<Document>();
        foreach (var source in share)
        {
            var rows = reading.ReadDocumentsOf(new RecordId(source.Id), withTexts: false);
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                records.Add(toRecord(row));
            }
        }

        return records;
    }
}
