using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

public sealed class SqliteArchiveStoreTests : ArchiveStoreTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    public void Dispose() => folder.Delete(recursive: true);

    protected override Task<ArchiveStore> NewStoreAsync(TimeProvider clock)
    {
        Assert.True(StoreAddress.TryParse($"sqlite:{folder.FullName}/archive.db", out var address, out _));
        return ArchiveStore.OpenAsync(address, clock);
    }
}
