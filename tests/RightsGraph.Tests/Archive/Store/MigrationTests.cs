using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Store.Postgres;
using RightsGraph.Archive.Store.Sqlite;

namespace RightsGraph.Tests.Archive.Store;

public sealed class MigrationTests
{
    [Fact]
    public void AStartKnowsTheMigrationsOfSqliteWithoutAskingEfCore()
    {
        using var sqlite = new SqliteArchiveDbContext.Factory().CreateDbContext([]);
        Assert.Equal(sqlite.Database.GetMigrations(), SqliteArchiveDbContext.Migrations);
    }

    [Fact]
    public void TheMigrationsMakeTheTablesThatTheModelHas()
    {
        using var sqlite = new SqliteArchiveDbContext.Factory().CreateDbContext([]);
        using var postgres = new PostgresArchiveDbContext.Factory().CreateDbContext([]);
        Assert.All(
            new DbContext[] { sqlite, postgres }, context => Assert.False(context.Database.HasPendingModelChanges()));
    }
}
