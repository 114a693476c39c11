using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Brings the tables up to date by the migrations. Not by EF Core's own Migrate: on SQLite its lock is a row that a
/// killed program leaves for ever, and each migration is a transaction of its own.
/// </summary>
internal static class SchemaUpgrade
{
    /// <returns>Whether there is nothing to do.</returns>
    /// <exception cref="StoreException">A newer program has been here.</exception>
    public static async Task<bool> IsDoneAsync(DbContext context, CancellationToken cancellation)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The store was last opened by a newer version of this program, which changed its tables ({unknown}); "
                + "use that version.");
        }

        return applied.Count == known.Count;
    }

    /// <summary>
    /// To be called in a transaction that keeps all others from doing the same, and is committed after.
    /// </summary>
    public static async Task RunAsync(DbContext context, CancellationToken cancellation)
    {
        // In PostgreSQL asking for a table that is not there would end the transaction.
        var history = context.GetService<IHistoryRepository>();
        await ExecuteAsync(context, history.GetCreateIfNotExistsScript(), cancellation);

        // Another program may have done it while this one waited for its turn.
        if (await IsDoneAsync(context, cancellation))
        {
            return;
        }

        var last = (await context.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault();
        var script = context.GetService<IMigrator>()
            .GenerateScript(last, options: MigrationsSqlGenerationOptions.NoTransactions);
        await ExecuteAsync(context, script, cancellation);
    }

    private static async Task ExecuteAsync(DbContext context, string script, CancellationToken cancellation)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The statements are those of the migrations, which come with the program.
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
