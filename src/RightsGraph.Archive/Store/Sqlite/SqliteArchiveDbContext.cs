using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options)
    : ArchiveDbContext(options)
{
    /// <summary>Ids as 16 bytes: the text of 36 that is usual here makes their index twice as large.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytesConverter>();

    /// <summary>For <c>dotnet ef migrations add</c>, which needs no database.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteArchiveDbContext>
    {
        public SqliteArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite().Options);
    }
}
