using RightsGraph.Api.Request;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Importing;

/// <summary>
/// Changes the archive, and waits until the change is served before it says that it is done. Where the archive is kept
/// only those know who follow its versions and publish them.
/// </summary>
/// <param name="live">What is served.</param>
/// <param name="clock">Tells when a document was imported, and how long to wait.</param>
public abstract class ArchiveEditor(LiveArchive live, TimeProvider clock)
{
    /// <summary>How long an answer waits for its change to be served.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>What is served now; it is older than the change where that took too long.</returns>
    internal async Task<ArchiveChange> ImportAsync(
        IReadOnlyList<ReadDocument> documents, CancellationToken cancellation)
    {
        var version = await StoreAsync(documents, cancellation);
        return new ArchiveChange(await WaitUntilServedAsync(version, cancellation), version);
    }

    /// <returns>Null where the archive holds no such source.</returns>
    internal async Task<(ArchiveChange Change, Source Source)?> RemoveAsync(
        RecordId source, CancellationToken cancellation) =>
        await DropAsync(source, cancellation) is var (version, removed)
            ? (new ArchiveChange(await WaitUntilServedAsync(version, cancellation), version), removed)
            : null;

    /// <summary>Takes all of the documents, or none.</summary>
    /// <returns>The archive's version that has them.</returns>
    /// <exception cref="ArchiveUnchangedException">The archive cannot be changed now.</exception>
    protected abstract Task<int> StoreAsync(IReadOnlyList<ReadDocument> documents, CancellationToken cancellation);

    /// <returns>The archive's version without the source; null where it holds none of that id.</returns>
    /// <exception cref="ArchiveUnchangedException">The archive cannot be changed now.</exception>
    protected abstract Task<(int Version, Source Removed)?> DropAsync(
        RecordId source, CancellationToken cancellation);

    private async Task<SearchIndex> WaitUntilServedAsync(int version, CancellationToken cancellation)
    {
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        live.Published += Check;
        try
        {
            Check();
            await served.Task.WaitAsync(MaxWait, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The answer says that it is older.
        }
        finally
        {
            live.Published -= Check;
        }

        return live.Current!;

        void Check()
        {
            if (live.Current?.Snapshot.Version >= version)
            {
                served.TrySetResult();
            }
        }
    }
}

/// <summary>A change to the archive that was made.</summary>
/// <param name="Index">What is served after it.</param>
/// <param name="Version">The change's own.</param>
internal sealed record ArchiveChange(SearchIndex Index, int Version)
{
    public bool IsServed => Index.Snapshot.Version >= Version;
}
