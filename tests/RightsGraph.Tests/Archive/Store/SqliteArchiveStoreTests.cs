using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

public sealed class SqliteArchiveStoreTests : ArchiveStoreTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    public void Dispose() => folder.Delete(recursive: true);

    protected override Task<ArchiveStore> NewStoreAsync(TimeProvider clock) =>
        ArchiveStore.OpenAsync(Addresses.Of($"sqlite:{folder.FullName}/{Guid.NewGuid():N}.db"), clock);
}
