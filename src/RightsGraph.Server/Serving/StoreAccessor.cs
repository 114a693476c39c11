using RightsGraph.Archive.Store;

namespace RightsGraph.Server.Serving;

/// <summary>The store that the server serves from, for all who need it once it is open and has its seeds.</summary>
internal sealed class StoreAccessor : IAsyncDisposable
{
    private readonly TaskCompletionSource<ArchiveStore> opened =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ArchiveStore> Opened => opened.Task;

    public void Open(ArchiveStore store) => opened.SetResult(store);

    public ValueTask DisposeAsync() =>
        Opened.IsCompletedSuccessfully ? Opened.Result.DisposeAsync() : ValueTask.CompletedTask;
}
