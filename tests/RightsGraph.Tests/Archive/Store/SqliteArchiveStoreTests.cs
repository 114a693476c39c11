using Microsoft.Data.Sqlite;
using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

public sealed class SqliteArchiveStoreTests : DatabaseStoreTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    protected override string Lock => "BEGIN IMMEDIATE";

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task AFileThatIsNoDatabaseIsRefusedAndLeftAsItIs()
    {
        var path = Path.Combine(folder.FullName, "notes.db");
        await File.WriteAllTextAsync(path, new string('x', 5_000));
        await AssertRefusedAsync(path, "is no SQLite database");
        Assert.Equal(new string('x', 5_000), await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramIsRefused()
    {
        var path = Path.Combine(folder.FullName, "other.db");
        await ExecuteAsync(AddressOf(path), "CREATE TABLE theirs (x)");
        await AssertRefusedAsync(path, "is a database of another program");
    }

    [Fact]
    public async Task AStoreInNoFolderIsRefusedWithTheFoldersName() =>
        await AssertRefusedAsync(Path.Combine(folder.FullName, "none", "archive.db"), $"no folder {folder.FullName}");

    [Fact]
    public async Task AStoreThatIsAFolderIsRefused() => await AssertRefusedAsync(folder.FullName, "cannot be opened");

    [Fact]
    public async Task AFileThatWasCutShortIsRefused()
    {
        var path = Path.Combine(folder.FullName, "archive.db");
        await using (var store = await OpenAsync(AddressOf(path)))
        {
            var texts = Enumerable.Range(0, 2_000).Select(number => $"Text number {number}.");
            await store.ImportAsync(StoredDocuments.Lines("a.jsonl", [.. texts]));
        }

        await using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length / 2);
        }

        await AssertRefusedAsync(path, "is damaged, perhaps cut short");
    }

    protected override Task<StoreAddress> NewAddressAsync() =>
        Task.FromResult(AddressOf(Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db")));

    protected override async Task<IAsyncDisposable> HoldAsync(StoreAddress address, string statement)
    {
        var connection = new SqliteConnection($"Data Source={address.Target};Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own statement.
        await using var command = new SqliteCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    protected override async Task ExecuteAsync(StoreAddress address, string statement)
    {
        await using var done = await HoldAsync(address, statement);
    }

    private static StoreAddress AddressOf(string path) => Addresses.Of($"sqlite:{path}");

    private static async Task AssertRefusedAsync(string path, string reason)
    {
        var refusal = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(AddressOf(path)));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }
}
