using System.Security.Cryptography;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Store;

namespace RightsGraph.Archive.Exports;

/// <summary>
/// Writes sources of an archive as JSON Lines that, imported into an empty store of any kind, are the same archive. The
/// same archive is written to the same bytes.
/// </summary>
public static class ArchiveExport
{
    /// <param name="store">Where the archive is kept.</param>
    /// <param name="isWanted">Tells of a source whether it is written.</param>
    /// <param name="output">Gets UTF-8; stays open.</param>
    /// <param name="cancellation">Seen between lines.</param>
    /// <returns>The sources written.</returns>
    /// <exception cref="StoreException">The store failed, or a source was replaced meanwhile.</exception>
    /// <exception cref="IOException">The output failed.</exception>
    public static async Task<IReadOnlyList<Source>> WriteAsync(
        ArchiveStore store, Predicate<Source> isWanted, Stream output, CancellationToken cancellation = default)
    {
        var snapshot = await store.LoadSnapshotAsync(cancellation: cancellation);
        var records = snapshot.Documents.ToLookup(document => document.Source.Id);
        var wanted = snapshot.Sources.Where(source => isWanted(source)).ToList();
        using var lines = new ExportLines(output);
        foreach (var source in wanted)
        {
            var own = records[source.Id].OrderBy(record => record.Ordinal).ToList();
            var entries = own.Count(record => record is Entry);
            await lines.WriteAsync(source, own.Count - entries, entries, cancellation);
            foreach (var record in own)
            {
                await lines.WriteAsync(record, cancellation);
            }

            await lines.WriteOriginalAsync(await OriginalOfAsync(store, source, cancellation), cancellation);
        }

        await lines.FlushAsync(cancellation);
        return wanted;
    }

    /// <summary>Read after the snapshot: an import in between would put another document under these records.</summary>
    private static async Task<byte[]> OriginalOfAsync(
        ArchiveStore store, Source source, CancellationToken cancellation)
    {
        var bytes = await store.ReadBytesAsync(source.Name, cancellation);
        return bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == source.Sha256
            ? bytes
            : throw new StoreException(
                $"'{source.Name}' was replaced or removed while it was exported, or is damaged; export again.");
    }
}
