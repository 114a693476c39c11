using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Tells whether the file of a connection is still the one at its path: what is written to another is lost at
/// the next start.</summary>
internal static class SqliteFile
{
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED

    /// <exception cref="StoreException">It was deleted, moved or replaced.</exception>
    /// <remarks>.NET tells no inodes, but SQLite compares that of its open file with that of the path, in one stat. On
    /// Windows, where nobody can move an open file, it always says no. Of the log there is no such question: it is
    /// there as long as a connection is.</remarks>
    public static void CheckInPlace(SqliteConnection connection)
    {
        var path = connection.DataSource;
        if ((Control(connection.Handle!, 0, HasMoved, out var hasMoved) == 0 && hasMoved != 0)
            || !File.Exists(path + "-wal"))
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
