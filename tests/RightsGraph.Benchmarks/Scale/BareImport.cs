using System.Diagnostics;
using System.Text.Json.Nodes;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Benchmarks.Scale;

/// <summary>
/// The floor of an import: the same texts into Lucene by one writer with its English analyzer, and into one SQLite
/// table by one prepared statement in one transaction. Reading the files is not counted.
/// </summary>
internal static class BareImport
{
    private const int Batch = 20_000;

    public static (TimeSpan Index, TimeSpan Insert) Run(ScaleTexts texts, string folder)
    {
        var (index, insert) = (new Stopwatch(), new Stopwatch());
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var directory = FSDirectory.Open(Path.Combine(folder, "bare-index"));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "CREATE TABLE t (id TEXT PRIMARY KEY, country TEXT, date TEXT, title TEXT, text TEXT)");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO t VALUES ($id, $country, $date, $title, $text)";
        string[] fields = ["id", "country", "date", "title", "text"];
        SqliteParameter[] parameters =
            [.. fields.Select(field => command.Parameters.Add($"${field}", SqliteType.Text))];
        foreach (var batch in texts.Records().Chunk(Batch))
        {
            index.Start();
            foreach (var record in batch)
            {
                writer.AddDocument(ToDocument(record));
            }

            index.Stop();
            insert.Start();
            foreach (var record in batch)
            {
                foreach (var (field, parameter) in fields.Zip(parameters))
                {
                    parameter.Value = (string?)record[field] ?? (object)DBNull.Value;
                }

                command.ExecuteNonQuery();
            }

            insert.Stop();
        }

        index.Start();
        writer.Commit();
        index.Stop();
        insert.Start();
        transaction.Commit();
        insert.Stop();
        return (index.Elapsed, insert.Elapsed);
    }

    private static Document ToDocument(JsonObject record) =>
    [
        new StringField("id", (string)record["id"]!, Field.Store.YES),
        new TextField("title", (string?)record["title"] ?? string.Empty, Field.Store.NO),
        new TextField("text", (string?)record["text"] ?? string.Empty, Field.Store.NO),
    ];

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
