namespace RightsGraph.Server.Importing;

internal sealed class Seeds(SeedSettings settings, TimeProvider clock, ISeedReport report)
{
    /// <summary>Where the default folder is not in the working folder, the seeds that come with the program take its
    /// place.</summary>
    public static string Locate(string folder)
    {
        var besideProgram = Path.Combine(AppContext.BaseDirectory, folder);
        return folder == SeedSettings.DefaultFolder && !Directory.Exists(folder) && Directory.Exists(besideProgram)
            ? besideProgram
            : folder;
    }

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<DocumentFile> Files(ICollection<string>? others = null) =>
        Locate(settings.Seeds) is var folder && Directory.Exists(folder)
            ? DocumentFolder.FilesIn(folder, others)
            : throw new DirectoryNotFoundException(
                $"The folder '{folder}' does not exist; name the folder of source documents with --seeds DIR.");

    /// <summary>Imports the seeds into a store that never had an import. One transaction holds all of them, so an
    /// interrupted start leaves the store as it was.</summary>
    /// <returns>False if a document was refused and refused documents are not to be skipped.</returns>
    public async Task<bool> ImportIntoAsync(ArchiveStore store, CancellationToken cancellation)
    {
        if (await store.ReadVersionAsync(cancellation) > 0)
        {
            return true;
        }

        if (Read(cancellation) is not { } documents)
        {
            return false;
        }

        if (documents.Count > 0)
        {
            await store.ImportTogetherAsync(documents, cancellation);
        }

        return true;
    }

    private List<ParsedDocument>? Read(CancellationToken cancellation)
    {
        report.Begin(Path.GetFullPath(Locate(settings.Seeds)));
        var (documents, hasRefused) = (new List<ParsedDocument>(), false);
        var others = new List<string>();
        foreach (var outcome in Files(others)
            .SelectMany(file => DocumentReader.ReadAll(file.Source, clock.GetUtcNow())))
        {
            cancellation.ThrowIfCancellationRequested();
            if (outcome.IsForeign)
            {
                report.LeaveAlone(DocumentMessages.DescribeLeftAlone(outcome.Refusals[0]));
                continue;
            }

            hasRefused |= outcome.Refusals.Count > 0;
            foreach (var refusal in outcome.Refusals)
            {
                report.Refuse(refusal, settings.SkipInvalid);
            }

            if (outcome.Document is { } read)
            {
                foreach (var note in outcome.Notes)
                {
                    report.Note(note);
                }

                report.Read(read);
                documents.Add(read);
            }
        }

        if (LeftAlone.Describe(others) is { } leftAlone)
        {
            report.LeaveAlone(leftAlone);
        }

        return hasRefused && !settings.SkipInvalid ? null : documents;
    }
}
