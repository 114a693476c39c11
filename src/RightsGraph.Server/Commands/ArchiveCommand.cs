using System.CommandLine;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Importing;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Settings;

namespace RightsGraph.Server.Commands;

/// <summary>What the verbs do alike that only look at the archive.</summary>
internal static class ArchiveCommand
{
    /// <summary>Opens the archive for a verb, and gives its exit code.</summary>
    public static async Task<int> RunAsync(
        ParseResult line, Func<ArchiveStore, Task<int>> run, CancellationToken cancellation)
    {
        var configuration = SettingsReader.Configuration(SettingOptions.Read(line));
        var settings = SettingsReader.Read<StoreSettings>(configuration, StoreSettings.Section);
        var seeds = new Seeds(
            SettingsReader.Read<SeedSettings>(configuration, SeedSettings.Section),
            TimeProvider.System,
            new RefusalsOnlyReport());
        try
        {
            await using var store = await ArchiveOpener.OpenToReadAsync(
                settings, seeds, TimeProvider.System, cancellation);
            return store is null ? ExitCodes.Refused : await run(store);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }
}
