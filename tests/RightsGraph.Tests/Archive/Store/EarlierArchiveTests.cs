using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Store;
using RightsGraph.Archive.Store.Postgres;
using RightsGraph.Archive.Store.Sqlite;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Operations;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>Archives with the tables that they had before records had details.</summary>
public sealed class EarlierArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rightsgraph-earlier-").FullName;

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    [SkippableTheory]
    [MemberData(nameof(Databases))]
    public async Task AnEarlierArchiveOpensAnswersTheSameAndTellsThatItWasReadEarlier(string kind)
    {
        var address = await NewAddressAsync(kind);
        var (page, lines) = (await SeedAsync(), StoredDocuments.Lines("a.jsonl", "One.", "Two."));
        await using (var store = await ArchiveStore.OpenAsync(address, StoppedClock.AtNoon))
        {
            await store.ImportTogetherAsync([page, lines]);
        }

        await GoBackAsync(kind, address);
        await using var opened =
            await ArchiveStore.OpenAsync(address, StoppedClock.AtNoon, RecordCache.Open(Path.Combine(folder, "cache")));
        Assert.All(await opened.ReadSourcesAsync(), source => Assert.Equal(0, source.Reader));
        var snapshot = await opened.LoadSnapshotAsync();
        Assert.Equal(1, snapshot.Version);
        Assert.Equal(
            page.Records.Concat(lines.Records).Select(record => record.Id).Order(),
            snapshot.Documents.Select(record => record.Id).Order());

        await using var present = ArchiveStore.InMemory(StoppedClock.AtNoon);
        await present.ImportTogetherAsync([page, lines]);
        using var before = ArchiveUnderTest.Of(snapshot);
        using var after = ArchiveUnderTest.Of(await present.LoadSnapshotAsync());
        foreach (var name in OperationsTests.Names)
        {
            var (query, variables) = (OperationsTests.QueryOf(name), OperationsTests.VariablesOf(name));
            Assert.Equal(
                Comparable(await after.AskAsync(query, variables)),
                Comparable(await before.AskAsync(query, variables)));
        }

        // The same bytes give the same records: only the mark changes.
        Assert.Equal(2, (await opened.ImportTogetherAsync([page, lines])).Unchanged.Count);
        Assert.All(
            await opened.ReadSourcesAsync(), source => Assert.Equal(DocumentReader.Version, source.Reader));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Comparable(JsonElement answer) =>
        Regex.Replace(answer.GetRawText(), "\"builtAt\":\"[^\"]*\"", "");

    private static async Task<ParsedDocument> SeedAsync() => Reader.Taken(Reader.Read(
        "kazakhstan.txt", await File.ReadAllBytesAsync(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))));

    private async Task<StoreAddress> NewAddressAsync(string kind) => Addresses.Of(kind == "sqlite"
        ? $"sqlite:{Path.Combine(folder, "archive.db")}"
        : $"postgres:{await (await PostgresUnderTest.SharedAsync()).NewDatabaseAsync()}");

    /// <summary>Undoes the migrations behind the first.</summary>
    private static async Task GoBackAsync(string kind, StoreAddress address)
    {
        await using DbContext context = kind == "sqlite"
            ? new SqliteArchiveDbContext(new DbContextOptionsBuilder<SqliteArchiveDbContext>()
                .UseSqlite($"Data Source={address.Target}").Options)
            : new PostgresArchiveDbContext(new DbContextOptionsBuilder<PostgresArchiveDbContext>()
                .UseNpgsql(address.Target).Options);
        foreach (var statement in new[]
        {
            "ALTER TABLE documents DROP COLUMN details",
            "ALTER TABLE documents DROP COLUMN date_precision",
            "ALTER TABLE sources DROP COLUMN reader",
            "ALTER TABLE sources DROP COLUMN mapping",
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%_Details'",
        })
        {
            await context.Database.ExecuteSqlRawAsync(statement);
        }
    }
}
