using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresArchiveDbContext(DbContextOptions<PostgresArchiveDbContext> options)
    : ArchiveDbContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>, which needs no database.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresArchiveDbContext>
    {
        public PostgresArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresArchiveDbContext>().UseNpgsql().Options);
    }
}
