using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Reading;

namespace RightsGraph.Tests.Archive.Store;

public sealed class InMemoryArchiveStoreTests : ArchiveStoreTests
{
    [Fact]
    public async Task TwoStoresInMemoryShareNothing()
    {
        var (left, right) = (ArchiveStore.InMemory(TimeProvider.System), ArchiveStore.InMemory(TimeProvider.System));
        await left.ImportAsync(Reader.Bullets("• Kenya"));
        Assert.Equal(0, (await right.LoadSnapshotAsync()).Version);
    }

    protected override ArchiveStore NewStore(TimeProvider clock) => ArchiveStore.InMemory(clock);
}
