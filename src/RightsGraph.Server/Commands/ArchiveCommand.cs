namespace RightsGraph.Server.Commands;

/// <summary>The frame of the commands that only read the archive.</summary>
internal static class ArchiveCommand
{
    /// <summary>Runs the command on the archive that the line names, and gives its exit code.</summary>
    /// <param name="command">Whose action it becomes.</param>
    /// <param name="run">Gets the store.</param>
    public static void RunsOnArchive(
        this Command command, Func<OpenArchive, ParseResult, CancellationToken, Task<int>> run) =>
        command.Runs(async (line, cancellation) =>
        {
            var configuration = SettingOptions.ReadConfiguration(line);
            var settings = SettingsReader.Read<StoreSettings>(configuration, StoreSettings.Section);
            var seeds = new Seeds(
                SettingsReader.Read<SeedSettings>(configuration, SeedSettings.Section),
                TimeProvider.System,
                new RefusalsOnlyReport());
            await using var store = await ArchiveOpener.OpenToReadAsync(
                settings, seeds, TimeProvider.System, cancellation);
            return store is null
                ? ExitCodes.Refused
                : await run(new OpenArchive(store, settings, seeds), line, cancellation);
        });

    private sealed class RefusalsOnlyReport : ISeedReport
    {
        public void Refuse(Refusal refusal, bool isSkipped) =>
            Console.Error.WriteLine(DocumentMessages.Describe(refusal, isSkipped));
    }
}

/// <summary>What such a command has.</summary>
/// <param name="Store">Of the archive.</param>
/// <param name="Settings">That name it.</param>
/// <param name="Seeds">Whose documents an archive in memory holds.</param>
internal sealed record OpenArchive(ArchiveStore Store, StoreSettings Settings, Seeds Seeds)
{
    /// <summary>Those that it was read from just now.</summary>
    public IEnumerable<string> DocumentFiles() =>
        Settings.IsPersistent() ? [] : Seeds.Files().Select(file => file.Path);
}
