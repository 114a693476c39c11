using System.Diagnostics.CodeAnalysis;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Readers;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Importing;

/// <summary>
/// Changes the archive and waits until the change is served. Only derived classes know the store; whoever follows its
/// versions publishes them to <paramref name="live"/>.
/// </summary>
/// <param name="live">The version that is served.</param>
/// <param name="clock">Gives import times, and times the wait.</param>
public abstract class ArchiveEditor(LiveArchive live, TimeProvider clock)
{
    /// <summary>A response that waited as long tells that its change is not served yet.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(60);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal async Task<ArchiveChange> ImportAsync(
        IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation)
    {
        var version = await StoreAsync(documents, cancellation);
        return new ArchiveChange(await WaitUntilServedAsync(version, cancellation), version);
    }

    /// <returns>Null where the archive holds no such source.</returns>
    internal async Task<(ArchiveChange Change, Source Source)?> RemoveAsync(
        RecordId source, CancellationToken cancellation) =>
        await RemoveSourceAsync(source, cancellation) is var (version, removed)
            ? (new ArchiveChange(await WaitUntilServedAsync(version, cancellation), version), removed)
            : null;

    internal void Refuse() => OnRefused();

    /// <summary>Documents were refused, and none of them is stored.</summary>
    protected virtual void OnRefused()
    {
    }

    /// <summary>Stores all of the documents, or none.</summary>
    /// <returns>The version that has them.</returns>
    /// <exception cref="ArchiveUnchangedException">The archive cannot be changed now.</exception>
    protected abstract Task<int> StoreAsync(IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation);

    /// <returns>The version without the source; null where the archive holds no such source.</returns>
    /// <exception cref="ArchiveUnchangedException">The archive cannot be changed now.</exception>
    protected abstract Task<(int Version, Source Removed)?> RemoveSourceAsync(
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
            // ArchiveChange warns of it.
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

/// <summary>The version of a change, and the index served since: an older one where the wait timed out.</summary>
internal sealed record ArchiveChange(SearchIndex Index, int Version)
{
    /// <summary>The fields that are resolved from here on see the change.</summary>
    public void ShowTo(IResolveFieldContext context)
    {
        context.Request().GoForwardTo(Index);
        if (Index.Snapshot.Version < Version)
        {
            context.Request().WarnOfChangeNotServedYet(context.ResponsePath);
        }
    }
}

/// <summary>A change could not be made, and nothing of it was. Only the log tells why.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It never stands without its reason.")]
public sealed class ArchiveUnchangedException(Exception reason) : Exception(reason.Message, reason);
