using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RightsGraph.Archive.Store;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Writes by one prepared statement a table.</summary>
internal sealed class SqliteWriteTransaction(ArchiveDbContext context, int version) : RelationalWriteTransaction(context, version)
{
    protected override Task InsertAsync<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var table = TableColumns.For<TRow>(Context);
        using var command = ((SqliteConnection)Context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction)Transaction.GetDbTransaction();
        var parameters = table.Columns
            .Select((_, place) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{place}" }))
            .ToArray();
        var names = string.Join(", ", parameters.Select(parameter => parameter.ParameterName));
#pragma warning disable CA2100 // The names are the model's.
        command.CommandText = $"INSERT INTO \"{table.Table}\" ({table.ColumnList}) VALUES ({names})";
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var place = 0; place < parameters.Length; place++)
            {
                parameters[place].Value = table.Columns[place].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }
}
