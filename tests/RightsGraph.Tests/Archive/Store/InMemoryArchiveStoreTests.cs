using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Store;

public sealed class InMemoryArchiveStoreTests : ArchiveStoreTests
{
    [Fact]
    public async Task TwoStoresInMemoryShareNothing()
    {
        await using var left = ArchiveStore.InMemory(TimeProvider.System);
        await using var right = ArchiveStore.InMemory(TimeProvider.System);
        await left.ImportAsync(Reader.Bullets("• Kenya"));
        Assert.Equal(0, (await right.LoadSnapshotAsync()).Version);
    }

    [Fact]
    public async Task ANewDocumentTakesNoMoreWorkWhereMuchIsHeld()
    {
        await using var small = ArchiveStore.InMemory(TimeProvider.System);
        await using var large = ArchiveStore.InMemory(TimeProvider.System);
        var many = StoredDocuments.Lines("many.jsonl", [.. Enumerable.Range(0, 60_000).Select(number => $"{number}")]);
        await large.ImportAsync(many with { Bytes = [] });

        // Whatever comes first is compiled.
        AllocatedBy(small, "first.jsonl");
        var inSmall = AllocatedBy(small, "second.jsonl");

        // To look through all records the provider makes an array of each.
        Assert.InRange(AllocatedBy(large, "second.jsonl"), 1, 2 * inSmall);
    }

    protected override Task<ArchiveStore> NewStoreAsync(TimeProvider clock) =>
        Task.FromResult(ArchiveStore.InMemory(clock));

    /// <summary>Bytes, which count the work on any machine alike.</summary>
    private static long AllocatedBy(ArchiveStore store, string name)
    {
        var document = StoredDocuments.Lines(name, "One.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var import = store.ImportAsync(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(import.IsCompletedSuccessfully, "It went on in another thread, whose bytes are not counted.");
        return allocated;
    }
}
