using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Inserts by one prepared statement a table.</summary>
internal sealed class SqliteWriteTransaction(ArchiveDbContext context, int version, SqliteFile file)
    : RelationalWriteTransaction(context, version)
{
    private SqliteConnection Connection => (SqliteConnection)Context.Database.GetDbConnection();

    /// <summary>A long import may have lost its file meanwhile.</summary>
    public override Task<int> CommitAsync(bool isChanged, CancellationToken cancellation)
    {
        file.CheckInPlace(Connection);
        return base.CommitAsync(isChanged, cancellation);
    }

    protected override Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var table = TableColumns.For<TRow>(Context);
        using var command = Connection.CreateCommand();
        command.Transaction = (SqliteTransaction)Transaction.GetDbTransaction();
        var parameters = table.Columns
            .Select((_, index) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}" }))
            .ToArray();
        var names = string.Join(", ", parameters.Select(parameter => parameter.ParameterName));
#pragma warning disable CA2100 // All names come from the model.
        command.CommandText = $"INSERT INTO \"{table.Table}\" ({table.ColumnList}) VALUES ({names})";
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = table.Columns[index].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }
}
