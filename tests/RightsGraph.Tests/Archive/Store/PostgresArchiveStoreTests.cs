using RightsGraph.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

public sealed class PostgresArchiveStoreTests : ArchiveStoreTests
{
    protected override async Task<ArchiveStore> NewStoreAsync(TimeProvider clock)
    {
        var server = await PostgresUnderTest.SharedAsync();
        var address = Addresses.Of($"postgres:{await server.NewDatabaseAsync()}");
        return await ArchiveStore.OpenAsync(address, clock);
    }
}
