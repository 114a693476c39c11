namespace RightsGraph.Server.Serving;

/// <summary>Opens the archive that the settings name, for every command.</summary>
internal static class ArchiveOpener
{
    /// <summary>Creates the archive if it does not exist.</summary>
    public static Task<ArchiveStore> OpenAsync(
        StoreSettings settings, TimeProvider clock, CancellationToken cancellation) =>
        ArchiveStore.OpenAsync(settings.Address(), clock, cache: null, cancellation);

    /// <summary>Does not create an archive: the path may be mistyped.</summary>
    /// <exception cref="StoreException">The store cannot be opened, or does not exist.</exception>
    public static Task<ArchiveStore> OpenExistingAsync(
        StoreSettings settings, TimeProvider clock, CancellationToken cancellation) =>
        settings.MissingFile() is { } missing
            ? throw new StoreException($"There is no archive '{missing}'; import and serve begin one.")
            : OpenAsync(settings, clock, cancellation);

    /// <summary>An archive in memory gets the seeds, as it would be empty.</summary>
    /// <returns>Null if a seed was refused and refused seeds are not to be skipped.</returns>
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
