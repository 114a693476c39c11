namespace RightsGraph.Server.Commands;

/// <summary>The frame of the commands that only read the archive.</summary>
internal static class ArchiveCommand
{
    /// <summary>Opens the archive, runs the command on it, and gives its exit code.</summary>
    public static Task<int> RunAsync(
        ParseResult line, Func<ArchiveStore, Task<int>> run, CancellationToken cancellation) =>
        RunAsync(line, (store, _) => run(store), cancellation);

    /// <inheritdoc cref="RunAsync(ParseResult, Func{ArchiveStore, Task{int}}, CancellationToken)"/>
    public static async Task<int> RunAsync(
        ParseResult line, Func<ArchiveStore, StoreSettings, Task<int>> run, CancellationToken cancellation)
    {
        // The signal to end is heard only while the main thread is free.
        await Task.Yield();
        var configuration = SettingOptions.ReadConfiguration(line);
        var settings = SettingsReader.Read<StoreSettings>(configuration, StoreSettings.Section);
        var seeds = new Seeds(
            SettingsReader.Read<SeedSettings>(configuration, SeedSettings.Section),
            TimeProvider.System,
            new RefusalsOnlyReport());
        try
        {
            await using var store = await ArchiveOpener.OpenToReadAsync(
                settings, seeds, TimeProvider.System, cancellation);
            return store is null ? ExitCodes.Refused : await run(store, settings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }

    private sealed class RefusalsOnlyReport : ISeedReport
    {
        public void Refuse(Refusal refusal, bool isSkipped) =>
            Console.Error.WriteLine(DocumentMessages.Describe(refusal, isSkipped));
    }
}
