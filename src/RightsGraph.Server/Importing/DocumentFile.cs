using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>A file that holds a source document, or an export.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="name">In the archive.</param>
/// <param name="displayName">What messages call it; its path where null.</param>
internal sealed class DocumentFile(string path, string name, string? displayName = null)
{
    private Func<long>? position;

    public string Path { get; } = path;

    public string Name { get; } = name;

    public string DisplayName { get; } = displayName ?? path;

    /// <summary>In bytes; 0 where there is no such file any more.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>How far it was read; for the thread that reads it.</summary>
    public long BytesRead => position?.Invoke() ?? 0;

    public SourceFile Source => new(Name, Open);

    public DocumentFile WithName(string other) => new(Path, other, DisplayName);

    /// <exception cref="IOException">The file cannot be read, for whatever reason.</exception>
    private FileStream Open()
    {
        try
        {
            // Whoever writes or removes it meanwhile is not to be kept from it.
            var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!stream.CanSeek)
            {
                stream.Dispose();
                throw new IOException($"'{DisplayName}' is no file: what comes through a pipe is read as - alone.");
            }

            var length = stream.Length;
            position = () => stream.CanRead ? stream.Position : length;
            return stream;
        }
        catch (UnauthorizedAccessException problem)
        {
            // What one may not read cannot be read: one kind of exception for both.
            throw new IOException(problem.Message, problem);
        }
    }
}
