using Microsoft.EntityFrameworkCore;

namespace RightsGraph.Archive.Store;

/// <summary>The tables of the archive. It never leaves this project.</summary>
internal sealed class ArchiveDbContext(DbContextOptions<ArchiveDbContext> options) : DbContext(options)
{
    public DbSet<ArchiveRow> Archives => Set<ArchiveRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<SummaryRow> Summaries => Set<SummaryRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ArchiveRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SourceRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SourceRow>().HasIndex(row => row.Name).IsUnique();
        modelBuilder.Entity<SummaryRow>(entity =>
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.SourceId);
        });
        modelBuilder.Entity<EntryRow>(entity =>
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.SourceId);
        });
    }
}
