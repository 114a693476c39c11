namespace RightsGraph.Server.Importing;

/// <summary>
/// A document that comes through a pipe. It is put into a file that nobody else may read and that goes when the program
/// ends, for a document is read more than once.
/// </summary>
internal sealed class StandardInput : IAsyncDisposable
{
    /// <summary>How a command line means it.</summary>
    public const string Path = "-";

    private readonly FileStream spool;

    private StandardInput(FileStream spool, DocumentFile file) => (this.spool, File) = (spool, file);

    public DocumentFile File { get; }

    /// <param name="name">Null to name it by what it is.</param>
    /// <param name="cancellation">Seen while it comes.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    public static async Task<StandardInput> ReadAsync(string? name, CancellationToken cancellation)
    {
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
            await input.CopyToAsync(spool, cancellation);
            await spool.FlushAsync(cancellation);
            return new StandardInput(spool, new DocumentFile(path, name ?? NameOf(spool), displayName: Path));
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => spool.DisposeAsync();

    /// <summary>Only an export needs no other: the names of its documents are in it.</summary>
    private static string NameOf(FileStream spool)
    {
        spool.Position = 0;
        var isCompressed = spool.ReadByte() == 0x1F && spool.ReadByte() == 0x8B;
        return isCompressed ? "standard-input.jsonl.gz" : "standard-input.jsonl";
    }
}
