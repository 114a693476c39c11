namespace RightsGraph.Server.Commands;

internal static class RemoveCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "A source document, by its name in the archive or its id; the verb sources lists them.",
        };
        var command = new Command("remove", "Takes a source document out of the archive, with all its texts.")
        {
            source,
        };
        SettingOptions.AddStoreTo(command);
        SettingOptions.AddIndexTo(command);
        command.Runs((line, cancellation) =>
            RemoveAsync(SettingOptions.ReadStore(line), line.GetRequiredValue(source), cancellation));
        return command;
    }

    private static async Task<int> RemoveAsync(StoreSettings settings, string source, CancellationToken cancellation)
    {
        if (!settings.IsPersistent())
        {
            throw new BadSettingException(
                "An archive in memory ends with this command; name one that lasts with --store "
                    + "(setting Archive:Store).");
        }

        await using var store = await ArchiveOpener.OpenExistingAsync(settings, TimeProvider.System, cancellation);
        var sources = new SourceLookup(await store.ReadSourcesAsync(cancellation));
        if (sources.Find(source) is not { } found
            || await store.RemoveAsync(found.Id, cancellation) is not { } removal)
        {
            await Console.Error.WriteLineAsync(sources.NotFoundMessage(source));
            return ExitCodes.Failure;
        }

        // Before anything is printed: it is to be done also where nobody reads that.
        var isFollowed = await CommandIndex.FollowAsync(store, settings, cancellation);
        Console.Out.WriteLine(
            $"removed {Printable.Sanitize(removal.Source.Name)}; the archive is at version {removal.Version}");
        return isFollowed ? ExitCodes.Success : ExitCodes.Failure;
    }
}
