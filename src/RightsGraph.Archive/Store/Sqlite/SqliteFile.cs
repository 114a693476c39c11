using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>The file of a store and the write-ahead log beside it, as they were found at the start: what is written to
/// others is lost at the next start.</summary>
internal sealed class SqliteFile(string path)
{
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED

    private (long Device, long Inode)? log;

    /// <summary>Call it once a connection has made the log, which is there as long as that is open.</summary>
    public void Remember() => log = FileStatus.IdentityOf(path + "-wal");

    /// <exception cref="StoreException">One of them was deleted, moved, replaced or emptied.</exception>
    /// <remarks>Of its open file SQLite tells whether it is still the one at the path, in one stat, but not of the log.
    /// A copy that is written over a file in place cannot be told from SQLite's own changes.</remarks>
    public void CheckInPlace(SqliteConnection connection)
    {
        var isMoved = Control(connection.Handle!, 0, HasMoved, out var hasMoved) == 0 && hasMoved != 0;
        if (isMoved
            || new FileInfo(path) is not { Exists: true, Length: > 0 }
            || FileStatus.IdentityOf(path + "-wal") != log)
        {
            throw new StoreException(
                $"The store {path}, or the {Path.GetFileName(path)}-wal beside it, was deleted, moved or replaced "
                + "while it was open, so nothing is written to it. Put it back, or start the program again.");
        }
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeHandle database, nint name, int operation, out int result);
}
