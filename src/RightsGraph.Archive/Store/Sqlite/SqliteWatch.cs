using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Polls: SQLite does not notify of what another process writes.</summary>
internal sealed class SqliteWatch(SqliteDatabase database) : VersionWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public override async Task<int?> TryReadVersionAsync(int? last, CancellationToken cancellation)
    {
        try
        {
            return await database.ReadAsync((transaction, token) => transaction.ReadVersionAsync(token), cancellation);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    public override Task WaitAsync(CancellationToken cancellation) => Task.Delay(Pause, cancellation);
}
