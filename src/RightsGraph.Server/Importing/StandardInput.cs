namespace RightsGraph.Server.Importing;

/// <summary>A document from a pipe. A document is read more than once, so it is spooled to a private file that is
/// deleted on close.</summary>
internal sealed class StandardInput : IAsyncDisposable
{
    /// <summary>On the command line.</summary>
    public const string Path = "-";

    /// <summary>Leads to the file, where it is one.</summary>
    public const string Device = "/dev/stdin";

    private readonly FileStream spool;

    private StandardInput(FileStream spool, DocumentFile file) => (this.spool, File) = (spool, file);

    public DocumentFile File { get; }

    /// <exception cref="IOException">It is closed, or cannot be read.</exception>
    public static async Task<StandardInput> ReadAsync(string? name, CancellationToken cancellation)
    {
        // Reading from the runtime's own file of that number would never end.
        if (!FileDescriptor.IsInherited(FileDescriptor.StandardInput))
        {
            throw new IOException("Standard input (-) cannot be read: It is closed.");
        }

        var path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(), $"rightsgraph-{System.IO.Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var spool = new FileStream(path, options);
        try
        {
            await using var input = Console.OpenStandardInput();
            // The read itself cannot be interrupted.
            await input.CopyToAsync(spool, cancellation).WaitAsync(cancellation);
            await spool.FlushAsync(cancellation);
            return new StandardInput(spool, new DocumentFile(path, name ?? NameOf(spool), displayName: Path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await spool.DisposeAsync();
            throw new IOException($"Standard input (-) cannot be read: {problem.Message}", problem);
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => spool.DisposeAsync();

    /// <summary>Good enough for an export only, which holds the names of its documents.</summary>
    private static string NameOf(FileStream spool)
    {
        spool.Position = 0;
        var isCompressed = spool.ReadByte() == 0x1F && spool.ReadByte() == 0x8B;
        return isCompressed ? "standard-input.jsonl.gz" : "standard-input.jsonl";
    }
}
