using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Archive.Store;

/// <summary>
/// The truth: every source document, whole, and the records read from it. Requests never come here; they read the
/// <see cref="Snapshot"/> of one version.
/// </summary>
public sealed class ArchiveStore
{
    private readonly DbContextOptions<ArchiveDbContext> options;
    private readonly TimeProvider clock;

    private ArchiveStore(DbContextOptions<ArchiveDbContext> options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
    }

    /// <summary>A new and empty store in memory, gone with the process.</summary>
    public static ArchiveStore InMemory(TimeProvider clock) =>
        new(
            new DbContextOptionsBuilder<ArchiveDbContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options,
            clock);

    /// <summary>
    /// Adds a document, or replaces the one of the same name with all its records, in one transaction that raises the
    /// archive's version by one.
    /// </summary>
    /// <returns>The archive's new version.</returns>
    public async Task<int> ImportAsync(ReadDocument document, CancellationToken cancellation = default)
    {
        await using var context = new ArchiveDbContext(options);
        var id = document.Source.Id.Value;
        var isHeld = await context.Sources.AnyAsync(row => row.Id == id, cancellation);
        return await WriteAsync(context, document, isHeld, cancellation);
    }

    /// <summary>
    /// Imports each document in turn, in a transaction and a version of its own. Which of them the store holds is asked
    /// once: the InMemory provider reads all of them for every such question.
    /// </summary>
    /// <param name="documents">
    /// May be read as they are asked for; what was imported before one that fails stays.
    /// </param>
    /// <param name="cancellation">Seen between documents and within.</param>
    public async Task ImportAllAsync(IEnumerable<ReadDocument> documents, CancellationToken cancellation = default)
    {
        var held = await SourceIdsAsync(cancellation);
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var context = new ArchiveDbContext(options);
            await WriteAsync(context, document, isHeld: !held.Add(document.Source.Id.Value), cancellation);
        }
    }

    /// <summary>The whole archive as it stands.</summary>
    public async Task<Snapshot> LoadSnapshotAsync(CancellationToken cancellation = default)
    {
        await using var context = new ArchiveDbContext(options);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var archive = await context.Archives.SingleOrDefaultAsync(cancellation);
        var sources = (await SourcesWithoutBytes(context).ToListAsync(cancellation))
            .ToDictionary(source => source.Id.Value);
        var summaries = await context.Summaries.ToListAsync(cancellation);
        var entries = await context.Entries.ToListAsync(cancellation);
        return new Snapshot(
            archive?.Version ?? 0,
            clock.GetUtcNow(),
            sources.Values,
            summaries.Select(row => RowMapping.ToRecord(row, sources)),
            entries.Select(row => RowMapping.ToRecord(row, sources)));
    }

    /// <summary>The document of that name as it was given, byte for byte; null where the store holds none.</summary>
    public async Task<byte[]?> ReadBytesAsync(string name, CancellationToken cancellation = default)
    {
        await using var context = new ArchiveDbContext(options);
        return await context.Sources
            .Where(row => row.Name == name)
            .Select(row => row.Bytes)
            .SingleOrDefaultAsync(cancellation);
    }

    private async Task<HashSet<Guid>> SourceIdsAsync(CancellationToken cancellation)
    {
        await using var context = new ArchiveDbContext(options);
        return await context.Sources.Select(row => row.Id).ToHashSetAsync(cancellation);
    }

    private static async Task<int> WriteAsync(
        ArchiveDbContext context, ReadDocument document, bool isHeld, CancellationToken cancellation)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        if (isHeld)
        {
            await RemoveAsync(context, document.Source.Id.Value, cancellation);
        }

        context.Sources.Add(RowMapping.ToRow(document));
        context.Summaries.AddRange(document.Summaries.Select(RowMapping.ToRow));
        context.Entries.AddRange(document.Entries.Select(RowMapping.ToRow));
        var version = await RaiseVersionAsync(context, cancellation);

        // One SaveChanges is one transaction on every provider that has them.
        await context.SaveChangesAsync(cancellation);
        return version;
    }

    private static IQueryable<Source> SourcesWithoutBytes(ArchiveDbContext context) =>
        context.Sources.Select(row => new Source
        {
            Id = new RecordId(row.Id),
            Name = row.Name,
            Title = row.Title,
            Publisher = row.Publisher,
            Licence = row.Licence,
            Url = row.Url,
            Language = row.Language,
            Retrieved = row.Retrieved,
            Sha256 = row.Sha256,
            ImportedAt = row.ImportedAt,
        });

    private static async Task RemoveAsync(ArchiveDbContext context, Guid sourceId, CancellationToken cancellation)
    {
        // The InMemory provider has no ExecuteDelete: rows are loaded to be removed.
        context.Sources.RemoveRange(await context.Sources.Where(row => row.Id == sourceId).ToListAsync(cancellation));
        context.Summaries.RemoveRange(
            await context.Summaries.Where(row => row.SourceId == sourceId).ToListAsync(cancellation));
        context.Entries.RemoveRange(
            await context.Entries.Where(row => row.SourceId == sourceId).ToListAsync(cancellation));
    }

    private static async Task<int> RaiseVersionAsync(ArchiveDbContext context, CancellationToken cancellation)
    {
        var archive = await context.Archives.SingleOrDefaultAsync(cancellation);
        if (archive is null)
        {
            archive = new ArchiveRow { Id = ArchiveRow.TheOnlyId };
            context.Archives.Add(archive);
        }

        archive.Version++;
        context.ChangeTracker.DetectChanges();
        return archive.Version;
    }
}
