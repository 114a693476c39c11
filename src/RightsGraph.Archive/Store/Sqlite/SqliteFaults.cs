using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Explains the codes of https://sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    public static string? Explain(Exception fault, string path) =>
        StoreFaults.Causes(fault).OfType<SqliteException>().FirstOrDefault() is not { } cause
            ? null
            : cause.SqliteErrorCode switch
            {
                5 or 6 => $"The store {path} is locked: another program is writing to it and does not end.",
                8 => $"The store {path} cannot be written: the file or its folder is read-only. "
                    + "Even to be read, an archive has to be written to.",
                10 => $"The store {path} could not be read or written: its disk reports a fault ({cause.Message}). "
                    + "Nothing was changed; see the log of the system.",
                11 => $"The store {path} is damaged, perhaps cut short; put back a copy of it.",
                13 => $"The store {path} could not be written: its disk is full. Nothing of the import was taken.",
                14 => $"The store {path} cannot be opened: see that its folder is there and may be written to.",
                19 => StoreFaults.HeldTwice,
                26 => $"The store {path} is no SQLite database, or is damaged; put back a copy of it.",
                _ => $"The store {path} failed: {cause.Message}",
            };
}
