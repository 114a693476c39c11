using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Server.Importing;

/// <summary>A source document or an export. The name is that in the archive; messages show the other.</summary>
internal sealed class DocumentFile(string path, string name, string? displayName = null)
{
    public string Path { get; } = path;

    public string Name { get; } = name;

    public string DisplayName { get; } = displayName ?? path;

    /// <summary>In bytes; 0 if the file has gone.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Where the file was found; null for one that was named by itself, of which more is expected.</summary>
    public string? Folder { get; init; }

    /// <summary>What the command line says of how the document is to be read.</summary>
    public DocumentMapping StatedMapping { get; init; } = DocumentMapping.None;

    public SourceFile Source
    {
        get
        {
            var found = MappingFinder.Find(Path, Folder, out var refusal);
            return new SourceFile(Name, Open) { Mapping = StatedMapping.Over(found), MappingRefusal = refusal };
        }
    }

    public DocumentFile WithName(string other) =>
        new(Path, other, DisplayName) { Folder = Folder, StatedMapping = StatedMapping };

    public DocumentFile WithMapping(DocumentMapping mapping) =>
        new(Path, Name, DisplayName) { Folder = Folder, StatedMapping = mapping };

    /// <exception cref="IOException">The file cannot be read, for whatever reason.</exception>
    private FileStream Open()
    {
        try
        {
            if (FileStatus.IsSpecial(Path))
            {
                throw new IOException($"'{Printable.Sanitize(DisplayName)}' is no regular file; "
                    + "what comes through a pipe is read as - alone.");
            }

            // Others may write or delete the file meanwhile.
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException problem)
        {
            // Callers handle one type of exception for all files that cannot be read.
            throw new IOException(problem.Message, problem);
        }
    }
}
