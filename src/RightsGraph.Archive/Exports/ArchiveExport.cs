using System.Security.Cryptography;
using RightsGraph.Archive.Store;

namespace RightsGraph.Archive.Exports;

/// <summary>Exports sources as JSON Lines in UTF-8, which an import into an empty store of any kind restores. Equal
/// archives give equal bytes.</summary>
public static class ArchiveExport
{
    /// <summary>Writes the wanted sources, returns them, and leaves the output open.</summary>
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

    /// <summary>Read after the snapshot, so that the document may have been replaced by an import in between.</summary>
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
