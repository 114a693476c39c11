using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Looks every so often: SQLite tells no one of what another program wrote.</summary>
internal sealed class SqliteWatch(SqliteDatabase database) : VersionWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public override async Task<int?> TryReadVersionAsync(int? told, CancellationToken cancellation)
    {
        try
        {
            return await database.ReadAsync((reading, token) => reading.ReadVersionAsync(token), cancellation);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    public override Task WaitAsync(CancellationToken cancellation) => Task.Delay(Pause, cancellation);
}
