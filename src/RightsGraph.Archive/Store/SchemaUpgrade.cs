using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace RightsGraph.Archive.Store;

/// <summary>Applies the migrations. EF Core's own Migrate does not serve: on SQLite its lock is a row that a killed
/// process leaves for ever, and each migration is a transaction of its own.</summary>
internal static class SchemaUpgrade
{
    /// <exception cref="StoreException">A newer program has upgraded the tables.</exception>
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

    /// <summary>Runs in the transaction of the context, which must exclude other upgrades.</summary>
    public static async Task RunAsync(DbContext context, CancellationToken cancellation)
    {
        // In PostgreSQL, a query of a missing table would abort the transaction.
        var history = context.GetService<IHistoryRepository>();
        await ExecuteAsync(context, history.GetCreateIfNotExistsScript(), cancellation);

        // Another process may have upgraded them while this one waited for the lock.
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
#pragma warning disable CA2100 // The statements are those of the embedded migrations.
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
