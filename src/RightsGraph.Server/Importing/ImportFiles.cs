using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Server.Importing;

/// <summary>The documents that a command line names, with their names in the archive.</summary>
internal sealed class ImportFiles : IAsyncDisposable
{
    private readonly List<string> problems = [];
    private readonly List<string> others = [];
    private StandardInput? input;

    public IReadOnlyList<DocumentFile> All { get; private set; } = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Files of folders that are of no format.</summary>
    public IReadOnlyList<string> Others => others;

    /// <summary>The name is for a single document; the format is an extension for names without it.</summary>
    /// <exception cref="BadSettingException">Two documents would share a name, or one would have none.</exception>
    public static async Task<ImportFiles> FindAsync(
        IReadOnlyList<string> paths, string? name, string? format, CancellationToken cancellation)
    {
        var files = new ImportFiles();
        try
        {
            await files.FindAllAsync(paths, name, format, cancellation);
            return files;
        }
        catch
        {
            await files.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the command line says of how the documents are to be read.</summary>
    public void ReadWith(DocumentMapping mapping) => All = [.. All.Select(file => file.WithMapping(mapping))];

    public ValueTask DisposeAsync() => input?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task FindAllAsync(
        IReadOnlyList<string> paths, string? name, string? format, CancellationToken cancellation)
    {
        var found = ImportPaths
            .Expand(paths.Where(path => path != StandardInput.Path), problems.Add, Console.Error.WriteLine, others)
            .ToList();
        if (paths.Contains(StandardInput.Path))
        {
            input = await StandardInput.ReadAsync(name, cancellation);
            found.Add(input.File);
        }

        if (name is not null)
        {
            found = found.Count <= 1 && problems.Count == 0
                ? [.. found.Select(file => file.WithName(name))]
                : throw new BadSettingException("--name is for one document; several were given.");
        }

        All = [.. found.Select(file => EndingIn(format, file))];
        CheckNames(name is not null || format is not null);
    }

    private static DocumentFile EndingIn(string? format, DocumentFile file) =>
        format is null || file.Name.EndsWith($".{format}", StringComparison.OrdinalIgnoreCase)
            ? file
            : file.WithName($"{file.Name}.{format}");

    private void CheckNames(bool isInputNamed)
    {
        if (All.GroupBy(file => file.Name).FirstOrDefault(files => files.Count() > 1) is { } same)
        {
            throw new BadSettingException(
                $"'{Printable.Sanitize(same.First().DisplayName)}' and '{Printable.Sanitize(same.Last().DisplayName)}' "
                    + $"would both be '{Printable.Sanitize(same.Key)}' in the archive, one in place of the other; "
                    + "import the folder above them, or one at a time with --name.");
        }

        if (input is not null && !isInputNamed && !DocumentReader.IsExport(All[^1].Source))
        {
            throw new BadSettingException(
                $"What comes through standard input has no name; give it one with --name ({SourceNames.Endings}).");
        }
    }
}
