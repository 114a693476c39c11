using Npgsql;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>Inserts by binary COPY, and notifies listeners.</summary>
internal sealed class PostgresWriteTransaction(ArchiveDbContext context, int version)
    : RelationalWriteTransaction(context, version)
{
    public override async Task<int> CommitAsync(bool isChanged, CancellationToken cancellation)
    {
        if (isChanged)
        {
            // PostgreSQL delivers it when the transaction commits, and only then.
            await Context.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresWatch.Channel}, '')", cancellation);
        }

        return await base.CommitAsync(isChanged, cancellation);
    }

    protected override async Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var table = TableColumns.For<TRow>(Context);
        var connection = (NpgsqlConnection)Context.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Table}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation);
        copy.Timeout = TimeSpan.Zero;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            copy.StartRow();
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    copy.Write(value, column.Type);
                }
                else
                {
                    copy.WriteNull();
                }
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}
