using System.Security.Cryptography;
using RightsGraph.Archive.Records;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Importing;

/// <summary>Imports the documents of a folder as they appear or change. Documents removed from the folder stay in the
/// archive: a folder that is lost must not empty it.</summary>
internal sealed partial class FolderWatcher(
    IOptions<WatchSettings> settings,
    IOptions<SeedSettings> seeds,
    StoreAccessor served,
    TimeProvider clock,
    ArchiveMetrics metrics,
    ILogger<FolderWatcher> logger) : BackgroundService
{
    /// <summary>The signal can be lost: on network drives, and when too many files change at once.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PollIntervalWithoutSignal = TimeSpan.FromSeconds(1);

    private readonly ImportProgressLog log = new(logger, metrics);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Value.FolderWith(seeds.Value) is not { } folder)
        {
            return;
        }

        var store = await served.Opened.WaitAsync(stoppingToken);
        using var signal = new FolderSignal(folder);
        Begun(logger, Path.GetFullPath(folder));
        var scanner = new FolderScanner(folder, clock);
        while (true)
        {
            await ImportChangesAsync(store, scanner, stoppingToken);
            var pause = scanner.HasUnsettled ? FolderScanner.SettleTime / 2
                : signal.IsAvailable ? PollInterval
                : PollIntervalWithoutSignal;
            await signal.WaitAsync(pause, stoppingToken);
        }
    }

    private async Task ImportChangesAsync(ArchiveStore store, FolderScanner scanner, CancellationToken cancellation)
    {
        IReadOnlyList<DocumentFile> files = [];
        try
        {
            files = scanner.TakeChanged();
            if (scanner.HasNewOthers && LeftAlone.Describe(scanner.Others) is { } leftAlone)
            {
                Others(logger, leftAlone);
            }

            if (files.Count > 0)
            {
                var known = (await store.ReadSourcesAsync(cancellation)).ToDictionary(source => source.Name);
                var changed = files.Where(file => !IsKnown(file, known.GetValueOrDefault(file.Name)));
                var run = new ImportRun(store, clock, log);
                await run.ImportAsync(changed, cancellation);
                scanner.Forget([
                    .. run.Report.Documents
                        .Where(document => document.Result == ImportResult.Failed)
                        .Select(document => document.File),
                ]);
            }
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // Any exception: the watch must not end silently.
            if (problem is StoreException or IOException)
            {
                log.Fail(problem.Message);
            }
            else
            {
                Failed(logger, problem);
            }

            scanner.Forget([.. files.Select(file => file.Path)]);
            await Task.Delay(PollInterval, clock, cancellation);
        }
    }

    /// <summary>A changed mapping reads a document again.</summary>
    private static bool IsKnown(DocumentFile file, Source? stored) =>
        stored is not null && Sha256Of(file) == stored.Sha256
        && file.Source.Mapping.Canonical == (stored.Mapping ?? "");

    /// <summary>Empty if the file cannot be read; the import reports the reason.</summary>
    private static string Sha256Of(DocumentFile file)
    {
        try
        {
            using var stream = file.Source.Open();
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (IOException)
        {
            return "";
        }
    }

    [LoggerMessage(LogLevel.Error, "The folder is not watched, by a fault of the program; tried again soon")]
    private static partial void Failed(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void Others(ILogger logger, string line);

    [LoggerMessage(LogLevel.Information, "Watching {Folder}")]
    private static partial void Begun(ILogger logger, string folder);
}
