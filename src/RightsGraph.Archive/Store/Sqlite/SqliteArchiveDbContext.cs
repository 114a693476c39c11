using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RightsGraph.Archive.Store.Sqlite;

internal sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options)
    : ArchiveDbContext(options)
{
    /// <summary>All of them, in their order: EF Core takes a good part of a second to find them.</summary>
    public static IReadOnlyList<string> Migrations { get; } = ["20261123003148_First", "20261129120000_Details"];

    /// <summary>Stores ids as 16 bytes: as text of 36, the provider's default, their index is twice as large.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytesConverter>();

    /// <summary>Lets <c>dotnet ef migrations add</c> run without a database.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteArchiveDbContext>
    {
        public SqliteArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite().Options);
    }
}
