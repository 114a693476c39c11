using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Connections to one file, each set up as the archive needs it.</summary>
internal sealed class SqliteConnections(string path) : IDisposable
{
    /// <summary>
    /// What is committed is on the disk (FULL). The cache, in KiB, holds the indexes of a million records while they
    /// are written: with the usual 2 MB their pages would go to the log again and again. A log that a large import made
    /// long is cut to the limit, in bytes, when it has been taken over into the file.
    /// </summary>
    private const string Settings =
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA journal_size_limit = 67108864;";

    /// <summary>One question, for another program may make the tables between two.</summary>
    private const string HoldsOtherTables =
        """
        SELECT EXISTS (SELECT 1 FROM sqlite_schema)
            AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'documents')
        """;

    private readonly string connectionString =
        new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;

    public string Path => path;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Execute(connection, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file where there is none, and sees that it is an archive's or empty.</summary>
    public void Prepare()
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new StoreException($"The store {path} cannot be made: there is no folder {folder}.");
        }

        using var connection = Open();
        if (Execute(connection, HoldsOtherTables) is not 0L)
        {
            throw new StoreException($"The store {path} is a database of another program; choose another file.");
        }

        if (Execute(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new StoreException(
                $"The store {path} cannot be kept on this file system, which has no shared memory; "
                + "choose another folder.");
        }
    }

    /// <summary>
    /// Waits for other writers, as the driver would, but without holding the thread, and ends by the token.
    /// </summary>
    public static async Task<SqliteTransaction> BeginWriteAsync(
        SqliteConnection connection, TimeSpan patience, CancellationToken cancellation)
    {
        const int Busy = 5;
        var pause = TimeSpan.FromMilliseconds(20);
        var start = Stopwatch.GetTimestamp();
        var usual = connection.DefaultTimeout;
        while (true)
        {
            try
            {
                connection.DefaultTimeout = 1;
                return connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException fault) when (
                fault.SqliteErrorCode == Busy && Stopwatch.GetElapsedTime(start) < patience)
            {
                await Task.Delay(pause, cancellation);
            }
            finally
            {
                connection.DefaultTimeout = usual;
            }
        }
    }

    public void Dispose()
    {
        // Those in the pool would keep the file open.
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static object? Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All statements stand in this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
