using RightsGraph.Archive.Store;
using RightsGraph.Archive.Texts;
using RightsGraph.Server.Importing;

namespace RightsGraph.Server.Serving;

/// <summary>Opens the archive that the settings name: the one way that every verb comes to it.</summary>
internal static class ArchiveOpener
{
    /// <summary>As it is; new and empty where it is in memory, or nobody began it yet.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static Task<ArchiveStore> OpenAsync(
        StoreSettings settings, TimeProvider clock, CancellationToken cancellation) =>
        ArchiveStore.OpenAsync(settings.Address(), clock, cancellation);

    /// <summary>As it is, where somebody began it: a path mistyped is to begin no other.</summary>
    /// <exception cref="StoreException">The store cannot be opened, or is not there.</exception>
    public static Task<ArchiveStore> OpenExistingAsync(
        StoreSettings settings, TimeProvider clock, CancellationToken cancellation) =>
        settings.MissingFile() is { } missing
            ? throw new StoreException($"There is no archive '{missing}'; import and serve begin one.")
            : OpenAsync(settings, clock, cancellation);

    /// <summary>To be served: its texts are kept on the shelf, where there is one.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static Task<ArchiveStore> OpenToServeAsync(
        StoreSettings settings, TimeProvider clock, TextShelf? shelf, CancellationToken cancellation) =>
        ArchiveStore.OpenAsync(settings.Address(), clock, shelf, cancellation);

    /// <summary>
    /// For what only looks at the archive: in memory with the seeds, for there it has nothing else, and else as it is.
    /// </summary>
    /// <returns>Null where a seed was refused and what is refused is not to be skipped.</returns>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    /// <exception cref="IOException">A seed cannot be read.</exception>
    public static async Task<ArchiveStore?> OpenToReadAsync(
        StoreSettings settings, Seeds seeds, TimeProvider clock, CancellationToken cancellation)
    {
        var store = await OpenExistingAsync(settings, clock, cancellation);
        if (settings.IsPersistent() || await seeds.ImportIntoAsync(store, cancellation))
        {
            return store;
        }

        await store.DisposeAsync();
        return null;
    }
}
