using Npgsql;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>Listens for imports, and also polls every second: a connection can be lost silently, and some poolers do
/// not pass notifications on. Without the primary it polls the replica.</summary>
internal sealed class PostgresWatch(PostgresServer primary, PostgresServer? replica) : VersionWatch
{
    public const string Channel = "rightsgraph_archive";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? listening;

    public override async Task<int?> TryReadVersionAsync(int? last, CancellationToken cancellation)
    {
        try
        {
            if (listening is null)
            {
                listening = await primary.ConnectAsync(cancellation);
                await using var command = new NpgsqlCommand($"LISTEN {Channel}", listening);
                await command.ExecuteNonQueryAsync(cancellation);
            }

            return await PostgresServer.ReadVersionAsync(listening, cancellation);
        }
        catch (Exception fault) when (PostgresFaults.IsOfServer(fault))
        {
            await HangUpAsync();
        }

        // A lagging replica must not take the archive back to an earlier version.
        return replica is not null
            && await replica.TryReadVersionAsync(cancellation) is { } version
            && (last is null || version > last)
                ? version
                : null;
    }

    public override async Task WaitAsync(CancellationToken cancellation)
    {
        if (listening is null)
        {
            await Task.Delay(Pause, cancellation);
            return;
        }

        try
        {
            await listening.WaitAsync(Pause, cancellation);
        }
        catch (Exception fault) when (PostgresFaults.IsOfServer(fault))
        {
            await HangUpAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        await base.DisposeAsync();
    }

    private async Task HangUpAsync()
    {
        if (listening is not null)
        {
            await listening.DisposeAsync();
            listening = null;
        }
    }
}
