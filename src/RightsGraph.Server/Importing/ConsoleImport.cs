using RightsGraph.Server.Commands;

namespace RightsGraph.Server.Importing;

/// <summary>An import with its progress on standard error and its result table on standard output.</summary>
internal sealed class ConsoleImport(ArchiveStore? store, ImportFiles files)
{
    public ImportReport Report { get; private set; } = new() { DryRun = store is null };

    public int ExitCode(bool allowRefused)
    {
        // Files that are left alone matter only where there is nothing else.
        var hasNothing = Report.Documents.Count == 0 && (files.Others.Count > 0 || Report.LeftAlone.Count > 0);
        return Report.Failures.Count > 0 ? ExitCodes.Failure
            : (Report.Refused.Count > 0 || hasNothing) && !allowRefused ? ExitCodes.Refused
            : ExitCodes.Success;
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (Terminal.Messages.Profile.Out.IsTerminal)
        {
            await ImportProgressBar.ShowAsync(
                Terminal.Messages, files.All.Sum(file => file.Length), progress => RunAsync(progress, cancellation));
        }
        else
        {
            await RunAsync(new ImportProgressLines(Console.Error), cancellation);
        }
    }

    public void PrintTable()
    {
        if (Report.Documents.Count > 0)
        {
            Terminal.Output.Write(ImportTable.Create(Report));
        }
    }

    private async Task RunAsync(IImportProgress progress, CancellationToken cancellation)
    {
        var run = new ImportRun(store, TimeProvider.System, progress);
        Report = run.Report;
        foreach (var problem in files.Problems)
        {
            run.Fail(problem);
        }

        try
        {
            await run.ImportAsync(files.All, cancellation);
        }
        catch (StoreException problem)
        {
            run.Fail(problem.Message);
        }
        catch (OperationCanceledException)
        {
            run.Fail("Interrupted: what the table does not show is not in the archive; import it again.");
        }
    }
}
