namespace RightsGraph.Server.Serving;

/// <summary>Gives the store to other services once <see cref="ArchiveLoader"/> has opened and seeded it.</summary>
internal sealed class StoreAccessor : IAsyncDisposable
{
    private readonly TaskCompletionSource<ArchiveStore> opened =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ArchiveStore> Opened => opened.Task;

    public void Open(ArchiveStore store) => opened.SetResult(store);

    public ValueTask DisposeAsync() =>
        Opened.IsCompletedSuccessfully ? Opened.Result.DisposeAsync() : ValueTask.CompletedTask;
}
