namespace RightsGraph.Server.Commands;

internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = $"Source documents ({SourceNames.Endings}), folders of them, patterns with * and **, "
            + "exports of an archive, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "The name of the one document in the archive, where it is not to be the file's.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Format = new Option<string?>("--format")
    {
        Description = "What the documents are, where their names do not end so; it is added to the names.",
    }.AcceptOnlyFromAmong(
        "txt", "txt.gz", "jsonl", "jsonl.gz", "csv", "csv.gz", "tsv", "xlsx", "xls", "xml", "xml.gz", "json", "json.gz",
        "html", "md");

    private static readonly Option<string?> Map = MapOptions.Create();

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Read everything, report, and write nothing.",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Write what came in and what was refused to this file too, as JSON.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> AllowRefused = new("--allow-refused")
    {
        Description = $"End with exit code {ExitCodes.Success} where something was refused, and not with "
            + $"{ExitCodes.Refused}.",
    };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Reads documents into the archive: new ones, and changed ones in place of those of their names.")
        {
            Paths, Name, Format, Map, DryRun, Report, AllowRefused,
        };
        SettingOptions.AddStoreTo(command);
        SettingOptions.AddIndexTo(command);
        command.Runs(ImportAsync);
        return command;
    }

    private static async Task<int> ImportAsync(ParseResult line, CancellationToken cancellation)
    {
        var settings = SettingOptions.ReadStore(line);
        var dryRun = line.GetValue(DryRun);
        if (!dryRun && !settings.IsPersistent())
        {
            throw new BadSettingException(
                "An archive in memory ends with this command; name one that lasts with --store sqlite:PATH or "
                    + "--store postgres:CONNECTION (setting Archive:Store), or look only, with --dry-run.");
        }

        var report = line.GetValue(Report);
        var paths = line.GetRequiredValue(Paths);
        await using var files = await ImportFiles.FindAsync(
            paths, line.GetValue(Name), line.GetValue(Format), cancellation);
        files.ReadWith(MapOptions.Read(line, Map));
        if (report is not null)
        {
            OutputPath.Check(Report, report, settings, files.All.Select(file => file.Path).Concat(
                paths.Contains(StandardInput.Path) ? [StandardInput.Device] : []));
        }

        using var reportFile = report is null ? null : ImportReportFile.Create(report);
        await using var store = dryRun
            ? null
            : await ArchiveOpener.OpenAsync(settings, TimeProvider.System, cancellation);
        var session = new ConsoleImport(store, files);
        await session.RunAsync(cancellation);

        // Before anything is printed: it is to be done also where nobody reads that.
        var isFollowed = store is null || await CommandIndex.FollowAsync(store, settings, cancellation);
        try
        {
            reportFile?.Write(session.Report);
        }
        finally
        {
            session.PrintTable();
        }

        return isFollowed ? session.ExitCode(line.GetValue(AllowRefused)) : ExitCodes.Failure;
    }
}
