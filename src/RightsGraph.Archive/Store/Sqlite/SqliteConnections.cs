using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

internal sealed class SqliteConnections(string path) : IDisposable
{
    /// <summary>FULL makes a commit survive a power cut. The cache (in KiB) holds the indexes of a million records
    /// while they are written; with the default of 2 MB their pages are logged again and again. The limit (in bytes)
    /// cuts the log after a large import.</summary>
    private const string Settings =
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA journal_size_limit = 67108864;";

    /// <summary>One statement, as another process may create the tables between two.</summary>
    private const string HoldsOtherTables =
        """
        SELECT EXISTS (SELECT 1 FROM sqlite_schema)
            AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'documents')
        """;

    private const string HoldsHistory =
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory')";

    private const string History =
        """
        SELECT group_concat("MigrationId", ' ') FROM (SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1)
        """;

    // None of these creates a file in place of one that is gone.
    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
    }.ConnectionString;

    /// <summary>Holds open the file that was found at the start, which all others have to be of.</summary>
    private readonly SqliteConnection first = new(
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);

    public string Path => path;

    public SqliteFile File { get; } = new(path);

    /// <exception cref="StoreException">The file is not in its place any more.</exception>
    public SqliteConnection Open()
    {
        File.CheckInPlace(first);
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            File.CheckInPlace(connection);
            File.CheckInPlace(first);
            Execute(connection, Settings);
            return connection;
        }
        catch
        {
            // It would come again, of a file that was there for a while.
            SqliteConnection.ClearPool(connection);
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Creates the file if there is none, and checks that it is an archive or empty.</summary>
    public void Prepare()
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new StoreException($"The store {path} cannot be made: there is no folder {folder}.");
        }

        first.Open();
        Execute(first, Settings);
        if (Execute(first, HoldsOtherTables) is not 0L)
        {
            throw new StoreException($"The store {path} is a database of another program; choose another file.");
        }

        if (Execute(first, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new StoreException(
                $"The store {path} cannot be kept on this file system, which has no shared memory; "
                + "choose another folder.");
        }

        // A read creates the log, which stays as long as this connection.
        Execute(first, HoldsOtherTables);
        File.Remember();
    }

    /// <summary>The migrations that made the tables; null where there are no tables yet.</summary>
    public IReadOnlyList<string>? ReadMigrations() =>
        Execute(first, HoldsHistory) is 1L && Execute(first, History) is string applied ? applied.Split(' ') : null;

    /// <summary>Waits for other writers as the driver would, but without blocking a thread.</summary>
    public static async Task<SqliteTransaction> BeginWriteAsync(
        SqliteConnection connection, TimeSpan timeout, CancellationToken cancellation)
    {
        const int Busy = 5;
        var pause = TimeSpan.FromMilliseconds(20);
        var start = Stopwatch.GetTimestamp();
        var defaultTimeout = connection.DefaultTimeout;
        while (true)
        {
            try
            {
                connection.DefaultTimeout = 1;
                return connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException fault) when (
                fault.SqliteErrorCode == Busy && Stopwatch.GetElapsedTime(start) < timeout)
            {
                await Task.Delay(pause, cancellation);
            }
            finally
            {
                connection.DefaultTimeout = defaultTimeout;
            }
        }
    }

    public void Dispose()
    {
        first.Dispose();

        // Pooled connections keep the file open.
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static object? Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All statements are constants of this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
