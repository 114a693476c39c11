using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RightsGraph.EndToEnd.Lasting.Stores;

/// <summary>A file in a folder of its own.</summary>
internal sealed class SqliteStore : LastingStore
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-store-");

    public string Path => System.IO.Path.Combine(folder.FullName, "archive.db");

    public override string Address => $"sqlite:{Path}";

    public override Task<bool> IsBeingWrittenAsync()
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=false");
        connection.Open();

        // Not by a command of the driver, which would wait.
        var isBusy = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE") == raw.SQLITE_BUSY;
        return Task.FromResult(isBusy);
    }

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
