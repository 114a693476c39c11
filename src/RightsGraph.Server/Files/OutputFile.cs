namespace RightsGraph.Server.Files;

/// <summary>A file that is written under another name beside its place, and takes that when it is complete. A pipe, a
/// device or an open descriptor is written into instead.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly (string Unfinished, string Final)? names;

    private OutputFile(Stream stream, (string Unfinished, string Final)? names = null) =>
        (Stream, this.names) = (stream, names);

    public Stream Stream { get; }

    /// <exception cref="IOException">The file cannot be written; the message does not name it.</exception>
    public static OutputFile Create(string path)
    {
        try
        {
            // Of a link the target is replaced.
            var place = RealPath.Resolve(path);
            return FileDescriptor.NumberIn(place) is { } number ? new OutputFile(Open(number))
                : FileStatus.IsSpecial(place) ? new OutputFile(
                    new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                : Directory.Exists(place) ? throw new IOException("it is a folder.")
                : new FileInfo(place).LinkTarget is not null ? throw new IOException("its links lead in a circle.")
                : CreateBeside(place);
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
        if (names is var (unfinished, final))
        {
            File.Move(unfinished, final, overwrite: true);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (names is var (unfinished, _))
        {
            File.Delete(unfinished);
        }
    }

    private static DescriptorStream Open(int descriptor) => FileDescriptor.IsInherited(descriptor)
        ? new DescriptorStream(descriptor)
        : throw new IOException("it is closed.");

    /// <summary>In a folder such as <c>/tmp</c> anybody could put a link under a name that can be guessed.</summary>
    private static OutputFile CreateBeside(string place)
    {
        var unfinished = Path.Combine(
            Path.GetDirectoryName(place)!, $"rightsgraph-{Path.GetRandomFileName()}.unfinished");
        return new OutputFile(
            new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.Read), (unfinished, place));
    }
}
