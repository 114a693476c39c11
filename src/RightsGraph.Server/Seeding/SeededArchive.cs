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
        await using var store = ArchiveStore.InMemory(clock);
        var folder = SeedFolder.Locate(settings.Seeds);
        report.Begin(Path.GetFullPath(folder));
        var reading = new Reading(settings, clock, report);
        await store.ImportAllAsync(reading.Of(SeedFolder.Read(folder)), cancellation);
        return reading.HasRefused && !settings.SkipInvalid
            ? null
            : SearchIndex.Build(await store.LoadSnapshotAsync(cancellation: cancellation), cancellation);
    }

    /// <summary>Reads documents one by one, as the store asks for them, and reports what becomes of each.</summary>
    private sealed class Reading(SeedSettings settings, TimeProvider clock, ISeedReport report)
    {
        public bool HasRefused { get; private set; }

        public IEnumerable<ReadDocument> Of(IEnumerable<SourceDocument> documents)
        {
            foreach (var document in documents)
            {
                var outcome = DocumentReader.Read(document, clock.GetUtcNow());
                HasRefused |= outcome.Refusals.Count > 0;
                foreach (var refusal in outcome.Refusals)
                {
                    report.Refuse(refusal, settings.SkipInvalid);
                }

                if (outcome.Document is { } read)
                {
                    report.Read(read);
                    yield return read;
                }
            }
        }
    }
}
