using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Store;

/// <summary>The tables of the archive. Subclasses add each database's types and migrations.</summary>
/// <remarks>Records have no foreign key to their source, as the database would look it up for each of a million rows.
/// Only this project writes, a source with all its records at a time.</remarks>
internal partial class ArchiveDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ArchiveRow> Archives => Set<ArchiveRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<ChunkRow> Chunks => Set<ChunkRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArchiveRow>(archive =>
        {
            archive.ToTable("archive").Property(row => row.Id).ValueGeneratedNever();
            archive.HasData(new ArchiveRow { Id = ArchiveRow.TheOnlyId, Version = 0 });
        });
        modelBuilder.Entity<SourceRow>().ToTable("sources").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ChunkRow>().ToTable("chunks").HasKey(row => new { row.SourceId, row.Ordinal });
        modelBuilder.Entity<DocumentRow>(document =>
        {
            document.ToTable("documents").Property(row => row.Id).ValueGeneratedNever();
            document.Property(row => row.Kind).HasConversion<string>();
            document.Property(row => row.DatePrecision).HasConversion<string>();
            document.HasIndex(row => row.SourceId);
        });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(WordStart().Replace(property.Name, "_$0").ToLowerInvariant());
        }
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
