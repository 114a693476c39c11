using Microsoft.Extensions.Logging.Abstractions;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

public sealed class NewVersionSignalTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = Eventually.Deadline;

    private readonly ArchiveStore store = ArchiveStore.InMemory(TimeProvider.System);
    private readonly NewVersionSignal signal;

    public NewVersionSignalTests() =>
        signal = new NewVersionSignal(store, TimeProvider.System, NullLogger.Instance, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        signal.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task EachImportSetsItAgain()
    {
        for (var version = 1; version <= 3; version++)
        {
            signal.Reset();
            await store.ImportAsync(StoredDocuments.Lines($"{version}.jsonl", "torture"));
            await signal.Arrived.WaitAsync(Patience);
        }
    }

    [Fact]
    public async Task ItStaysSetUntilItIsReset()
    {
        signal.Set();
        Assert.True(signal.Arrived.IsCompleted);
        Assert.True(signal.Arrived.IsCompleted);

        var before = signal.Arrived;
        signal.Reset();
        Assert.NotSame(before, signal.Arrived);
    }

    [Fact]
    public void AResetThatFollowsAResetKeepsThoseWhoWait()
    {
        signal.Set();
        signal.Reset();
        var waiting = signal.Arrived;
        if (!waiting.IsCompleted)
        {
            signal.Reset();
        }

        signal.Set();
        Assert.True(waiting.IsCompleted);
    }

    [Fact]
    public async Task NoVersionIsMissedWhileManySetIt()
    {
        const int Versions = 20_000;
        var version = 0;
        var setting = Task.Run(() => Parallel.For(0, Versions, _ =>
        {
            Interlocked.Increment(ref version);
            signal.Set();
        }));

        for (var seen = 0; seen < Versions; seen = Volatile.Read(ref version))
        {
            await signal.Arrived.WaitAsync(Patience);
            signal.Reset();
        }

        await setting;
    }
}
