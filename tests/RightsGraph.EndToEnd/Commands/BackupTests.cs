using RightsGraph.Tests.Documentation;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Runs the commands by which docs/running.md backs up and restores PostgreSQL.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-backup-");

    [Fact]
    public async Task ARestoredDatabaseHoldsTheSameArchive()
    {
        await using var postgres = await PostgresUnderTest.StartAsync();
        await postgres.ExecuteAsync("CREATE DATABASE rightsgraph");
        var commands = new Page("docs/running.md").CodeBlocks
            .Single(block => block.StartsWith("pg_dump ", StringComparison.Ordinal));

        await using var run = ProgramRun.StartScript(
            $"""
            set -e
            export PGHOST=127.0.0.1 PGPORT={postgres.Port} PGUSER=rightsgraph
            rightsgraph import '{Project.PathOf("seeds")}' --store '{StoreOf("rightsgraph")}'
            rightsgraph export --output before.jsonl --store '{StoreOf("rightsgraph")}'
            {commands}
            rightsgraph export --output after.jsonl --store '{StoreOf("restored")}'
            cmp before.jsonl after.jsonl
            """,
            folder.FullName);

        Assert.True(await run.EndAsync(TimeSpan.FromMinutes(5)) == 0, run.Messages);
        Assert.Contains("Kazakhstan", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "after.jsonl")));

        string StoreOf(string database) => "postgres:" + postgres.ConnectionString(database);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
