using RightsGraph.Archive.Readers;
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
        await using var store = await OpenAsync();
        return await HeldArchive.ReadAsync(store);
    }

    /// <summary>What the program's own import does, where that is not what is tested.</summary>
    public async Task ImportAsync(string path)
    {
        await using var store = await OpenAsync();
        var file = new SourceFile(Path.GetFileName(path), () => File.OpenRead(path));
        foreach (var outcome in DocumentReader.ReadAll(file, TimeProvider.System.GetUtcNow()))
        {
            await store.ImportAsync(outcome.Document!);
        }
    }

    /// <summary>Whether somebody has a transaction open that writes.</summary>
    public abstract Task<bool> IsBeingWrittenAsync();

    public abstract ValueTask DisposeAsync();

    private Task<ArchiveStore> OpenAsync()
    {
        Assert.True(StoreAddress.TryParse(Address, out var address, out var problem), problem);
        return ArchiveStore.OpenAsync(address, TimeProvider.System);
    }
}
