using RightsGraph.Archive.Store;

namespace RightsGraph.EndToEnd.Lasting.Stores;

/// <summary>A store of the tests' own that outlives the programs that use it.</summary>
internal abstract class LastingStore : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>What <c>--store</c> takes.</summary>
    public abstract string Address { get; }

    public static async Task<LastingStore> NewAsync(string kind) =>
        kind == Postgres ? await PostgresStore.NewAsync() : new SqliteStore();

    /// <summary>Opens the store as a program does that starts now, and reads all of it.</summary>
    public async Task<HeldArchive> ReadAsync()
    {
        Assert.True(StoreAddress.TryParse(Address, out var address, out var problem), problem);
        await using var store = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        return await HeldArchive.ReadAsync(store);
    }

    /// <summary>Whether somebody has a transaction open that writes.</summary>
    public abstract Task<bool> IsBeingWrittenAsync();

    public abstract ValueTask DisposeAsync();
}
