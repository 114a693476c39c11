using Microsoft.EntityFrameworkCore.Design;

namespace RightsGraph.Archive.Store.Postgres;

internal sealed class PostgresArchiveDbContext(DbContextOptions<PostgresArchiveDbContext> options)
    : ArchiveDbContext(options)
{
    /// <summary>Lets <c>dotnet ef migrations add</c> run without a database.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresArchiveDbContext>
    {
        public PostgresArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresArchiveDbContext>().UseNpgsql().Options);
    }
}
