using System.IO.Compression;
using RightsGraph.Archive.Exports;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Source documents, by name or id; all of them where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write to this file, compressed where its name ends in .gz; otherwise to standard output.",
            HelpName = "FILE",
        };
        var command = new Command(
            "export", "Writes the archive as JSON Lines that import as the same archive, into a store of any kind.")
        {
            sources, output,
        };
        SettingOptions.AddArchiveTo(command);
        command.RunsOnArchive((archive, line, cancellation) =>
        {
            if (line.GetValue(output) is { } path)
            {
                OutputPath.Check(output, path, archive.Settings, archive.DocumentFiles());
            }

            return ExportAsync(archive.Store, line.GetValue(sources) ?? [], line.GetValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> ExportAsync(
        ArchiveStore store, string[] named, string? path, CancellationToken cancellation)
    {
        var all = new SourceLookup(await store.ReadSourcesAsync(cancellation));
        var wanted = named.Select(all.Find).ToList();
        if (wanted.IndexOf(null) is >= 0 and var unknown)
        {
            await Console.Error.WriteLineAsync(all.NotFoundMessage(named[unknown]));
            return ExitCodes.Failure;
        }

        var ids = wanted.Select(source => source!.Id).ToHashSet();
        var written = path is null
            ? await ToStandardOutputAsync(store, IsWanted, cancellation)
            : await ToFileAsync(store, IsWanted, path, cancellation);
        await Console.Error.WriteLineAsync($"exported {DocumentMessages.Count(written.Count, "source", "sources")}");
        return ExitCodes.Success;

        bool IsWanted(Source source) => ids.Count == 0 || ids.Contains(source.Id);
    }

    private static async Task<IReadOnlyList<Source>> ToStandardOutputAsync(
        ArchiveStore store, Predicate<Source> isWanted, CancellationToken cancellation)
    {
        await using var output = StandardStream.OpenOutput();
        return await ArchiveExport.WriteAsync(store, isWanted, output, cancellation);
    }

    /// <summary>The file is replaced only at the end: a truncated export would still import.</summary>
    private static async Task<IReadOnlyList<Source>> ToFileAsync(
        ArchiveStore store, Predicate<Source> isWanted, string path, CancellationToken cancellation)
    {
        try
        {
            using var file = OutputFile.Create(path);
            IReadOnlyList<Source> written;
            await using (Stream output = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file.Stream, CompressionLevel.Optimal, leaveOpen: true)
                : new BufferedStream(file.Stream))
            {
                written = await ArchiveExport.WriteAsync(store, isWanted, output, cancellation);
            }

            file.Complete();
            return written;
        }
        catch (Exception problem) when (problem is IOException or ArgumentOutOfRangeException)
        {
            // The runtime throws the second where a file would be larger than its file system or a quota allows.
            var why = problem is IOException ? problem.Message : "it is too large for its file system.";
            throw new IOException($"'{Printable.Sanitize(path)}' cannot be written: {why}", problem);
        }
    }
}
