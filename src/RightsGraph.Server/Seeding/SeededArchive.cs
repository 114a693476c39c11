using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Store;
using RightsGraph.Search;

namespace RightsGraph.Server.Seeding;

/// <summary>Builds an archive in memory from the documents of a folder: the one way that every verb loads it.</summary>
internal sealed class SeededArchive(SeedSettings settings, TimeProvider clock, ISeedReport report)
{
    /// <summary>Null where a document was refused and what is refused is not to be skipped.</summary>
    /// <exception cref="IOException">The folder, or a document in it, cannot be read.</exception>
    public async Task<SearchIndex?> BuildAsync(CancellationToken cancellation)
    {
        var store = ArchiveStore.InMemory(clock);
        var refused = 0;
        var folder = SeedFolder.Locate(settings.Seeds);
        report.Begin(Path.GetFullPath(folder));
        foreach (var document in SeedFolder.Read(folder))
        {
            var outcome = DocumentReader.Read(document, clock.GetUtcNow());
            refused += outcome.Refusals.Count;
            foreach (var refusal in outcome.Refusals)
            {
                report.Refuse(refusal, settings.SkipInvalid);
            }

            if (outcome.Document is { } read)
            {
                report.Read(read);
                await store.ImportAsync(read, cancellation);
            }
        }

        return refused > 0 && !settings.SkipInvalid
            ? null
            : SearchIndex.Build(await store.LoadSnapshotAsync(cancellation), cancellation);
    }
}
