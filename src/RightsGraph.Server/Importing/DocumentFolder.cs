namespace RightsGraph.Server.Importing;

internal static class DocumentFolder
{
    /// <summary>The documents of a folder and its subfolders, sorted by name: the path in the folder with <c>/</c> on
    /// every system. Skips other files, such as a README, and what is no regular file.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<DocumentFile> FilesIn(string folder) =>
        [.. AllIn(folder, new FolderWalk()).Where(file => !FileStatus.IsSpecial(file.Path))];

    /// <summary>With what is named as a document and is no regular file.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<DocumentFile> AllIn(string folder, FolderWalk walk)
    {
        try
        {
            return
            [
                .. walk.FilesIn(folder)
                    .Select(path => new DocumentFile(path, NameOf(Path.GetRelativePath(folder, path))))
                    .Where(file => SourceNames.FormatOf(file.Name) is not null)
                    .OrderBy(file => file.Name, StringComparer.Ordinal),
            ];
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    private static string NameOf(string relativePath) => relativePath.Replace(Path.DirectorySeparatorChar, '/');
}
