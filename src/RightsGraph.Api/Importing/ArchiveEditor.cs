using RightsGraph.Api.Execution;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Store;
using RightsGraph.Search;

namespace RightsGraph.Api.Importing;

/// <summary>Changes the archive, and has the change served before it says that it is done.</summary>
public sealed class ArchiveEditor(ArchiveStore store, LiveArchive live, TimeProvider clock) : IDisposable
{
    /// <summary>How long an answer waits for its change to be served; building an index takes that at most.</summary>
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(60);

    // One index is built at a time: the later change's holds the earlier one too.
    private readonly SemaphoreSlim publishing = new(1);

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>What is served now; it is older than the change where building took too long.</returns>
    internal async Task<Change> ImportAsync(IReadOnlyList<ReadDocument> documents, CancellationToken cancellation)
    {
        var outcome = await store.ImportTogetherAsync(documents, cancellation);
        return new Change(await ServeAsync(outcome.Version, cancellation), outcome.Version);
    }

    /// <returns>Null where the archive holds no such source.</returns>
    internal async Task<(Change Change, Source Source)?> RemoveAsync(RecordId source, CancellationToken cancellation)
    {
        if (await store.RemoveAsync(source, cancellation) is not { } removal)
        {
            return null;
        }

        return (new Change(await ServeAsync(removal.Version, cancellation), removal.Version), removal.Source);
    }

    public void Dispose() => publishing.Dispose();

    private async Task<SearchIndex> ServeAsync(int version, CancellationToken cancellation)
    {
        // The change stands: it is served even where nobody waits for the answer any more.
        var published = Task.Run(() => PublishAsync(version), CancellationToken.None);
        try
        {
            await published.WaitAsync(MostWaiting, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The answer says that it is older.
        }

        return live.Current!;
    }

    private async Task PublishAsync(int version)
    {
        await publishing.WaitAsync();
        try
        {
            var current = live.Current;
            if (current is null || current.Snapshot.Version < version)
            {
                live.Publish(SearchIndex.Build(await store.LoadSnapshotAsync(current?.Snapshot)));
            }
        }
        finally
        {
            publishing.Release();
        }
    }
}

/// <summary>A change to the archive that was made.</summary>
/// <param name="Index">What is served after it.</param>
/// <param name="Version">The change's own.</param>
internal sealed record Change(SearchIndex Index, int Version)
{
    public bool IsServed => Index.Snapshot.Version >= Version;
}
