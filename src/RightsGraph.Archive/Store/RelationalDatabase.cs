namespace RightsGraph.Archive.Store;

/// <summary>A database with transactions, whose tables are upgraded when it is opened.</summary>
internal abstract class RelationalDatabase : ArchiveDatabase
{
    protected static async Task<T> OpenAsync<T>(T database, CancellationToken cancellation)
        where T : RelationalDatabase
    {
        try
        {
            await database.PrepareAsync(cancellation);
            return database;
        }
        catch (Exception fault)
        {
            await database.DisposeAsync();
            if (database.Explain(fault) is { } message)
            {
                throw new StoreException(message, fault);
            }

            throw;
        }
    }

    protected virtual async Task PrepareAsync(CancellationToken cancellation)
    {
        await using (var context = await OpenToCheckAsync(cancellation))
        {
            if (await SchemaUpgrade.IsDoneAsync(context, cancellation))
            {
                return;
            }
        }

        await using var upgrading = await BeginUpgradeAsync(cancellation);
        await SchemaUpgrade.RunAsync(upgrading, cancellation);
        await upgrading.Database.CommitTransactionAsync(cancellation);
    }

    protected abstract Task<ArchiveDbContext> OpenToCheckAsync(CancellationToken cancellation);

    /// <returns>A context in a transaction that excludes other upgrades.</returns>
    protected abstract Task<ArchiveDbContext> BeginUpgradeAsync(CancellationToken cancellation);
}
