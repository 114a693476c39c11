namespace RightsGraph.Server.Importing;

/// <summary>A file that is written beside its place and takes it when it is complete. A pipe or a device is written
/// into instead.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string? unfinished;

    private OutputFile(string path, string? unfinished)
    {
        (this.path, this.unfinished) = (path, unfinished);
        Stream = unfinished is null
            ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
            : File.Create(unfinished);
    }

    public Stream Stream { get; }

    /// <exception cref="IOException">The file cannot be written; the message does not name it.</exception>
    public static OutputFile Create(string path)
    {
        try
        {
            if (FileKind.IsSpecial(path))
            {
                return new OutputFile(path, unfinished: null);
            }

            // Of a link the target is replaced. The runtime resolves a relative link wrongly by a relative path.
            var place = new FileInfo(path).LinkTarget is null
                ? path
                : File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true)!.FullName;
            return Directory.Exists(place)
                ? throw new IOException("it is a folder.")
                : new OutputFile(place, $"{place}.unfinished");
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new IOException("its folder does not exist.", problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    /// <exception cref="IOException">What is buffered cannot be written.</exception>
    public void Complete()
    {
        Stream.Dispose();
        if (unfinished is not null)
        {
            File.Move(unfinished, path, overwrite: true);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (unfinished is not null)
        {
            File.Delete(unfinished);
        }
    }
}
