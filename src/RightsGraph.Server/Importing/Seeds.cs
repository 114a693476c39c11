using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Store;

namespace RightsGraph.Server.Importing;

/// <summary>The documents that a new archive starts with.</summary>
internal sealed class Seeds(SeedSettings settings, TimeProvider clock, ISeedReport report)
{
    /// <summary>
    /// Puts them into a store that is new and empty, all in one transaction: a start that breaks off leaves it new. A
    /// store into which anything was ever imported is left as it is.
    /// </summary>
    /// <returns>False where a document was refused and what is refused is not to be skipped.</returns>
    /// <exception cref="IOException">The folder, or a document in it, cannot be read.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<bool> ImportIntoAsync(ArchiveStore store, CancellationToken cancellation)
    {
        if (await store.ReadVersionAsync(cancellation) > 0)
        {
            return true;
        }

        if (Read(cancellation) is not { } documents)
        {
            return false;
        }

        if (documents.Count > 0)
        {
            await store.ImportTogetherAsync(documents, cancellation);
        }

        return true;
    }

    private List<ReadDocument>? Read(CancellationToken cancellation)
    {
        var folder = SeedFolder.Locate(settings.Seeds);
        report.Begin(Path.GetFullPath(folder));
        var (documents, hasRefused) = (new List<ReadDocument>(), false);
        foreach (var outcome in SeedFolder.FilesIn(folder)
            .SelectMany(file => DocumentReader.ReadAll(file.Source, clock.GetUtcNow())))
        {
            cancellation.ThrowIfCancellationRequested();
            hasRefused |= outcome.Refusals.Count > 0;
            foreach (var refusal in outcome.Refusals)
            {
                report.Refuse(refusal, settings.SkipInvalid);
            }

            if (outcome.Document is { } read)
            {
                report.Read(read);
                documents.Add(read);
            }
        }

        return hasRefused && !settings.SkipInvalid ? null : documents;
    }
}
