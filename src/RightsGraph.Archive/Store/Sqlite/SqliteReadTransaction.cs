using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>Reads without EF Core what each start reads: the first use of its model takes 0.7 s of a processor, a third
/// of a search in the terminal.</summary>
internal sealed class SqliteReadTransaction(SqliteTransaction transaction, Lazy<ArchiveDbContext> context)
    : RelationalReadTransaction(context)
{
    private const string Version = "SELECT version FROM archive";

    private const string Sources =
        """
        SELECT id, name, title, publisher, licence, mapping, url, language, retrieved, sha256, imported_at, length,
            version, reader
        FROM sources
        """;

    public override async Task<int> ReadVersionAsync(CancellationToken cancellation) =>
        (await ReadAsync(Version, row => row.GetInt32(0), cancellation)).Single();

    public override Task<IReadOnlyList<SourceRow>> ReadSourcesAsync(CancellationToken cancellation) => ReadAsync(
        Sources,
        row => new SourceRow
        {
            Id = new Guid(row.GetFieldValue<byte[]>(0)),
            Name = row.GetString(1),
            Title = Optional(row, 2),
            Publisher = Optional(row, 3),
            Licence = Optional(row, 4),
            Mapping = Optional(row, 5),
            Url = Optional(row, 6),
            Language = row.GetString(7),
            Retrieved = row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8),
            Sha256 = row.GetString(9),
            ImportedAt = row.GetFieldValue<DateTimeOffset>(10),
            Length = row.GetInt32(11),
            Version = row.GetInt32(12),
            Reader = row.GetInt32(13),
        },
        cancellation);

    private static string? Optional(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string query, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // All queries are constants of this file.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
