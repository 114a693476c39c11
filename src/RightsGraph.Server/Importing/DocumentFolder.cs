namespace RightsGraph.Server.Importing;

internal static class DocumentFolder
{
    /// <summary>The documents of a folder and its subfolders, sorted by name: the path in the folder with <c>/</c> on
    /// every system. Skips other files, such as a README, and what is no regular file.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<DocumentFile> FilesIn(string folder, ICollection<string>? others = null) =>
        [.. AllIn(folder, new FolderWalk(), others).Where(file => !FileStatus.IsSpecial(file.Path))];

    /// <summary>With what is named as a document and is no regular file.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <param name="folder">To be walked.</param>
    /// <param name="walk">Follows links once.</param>
    /// <param name="others">Takes the names of files that are no documents and accompany none.</param>
    public static IReadOnlyList<DocumentFile> AllIn(
        string folder, FolderWalk walk, ICollection<string>? others = null)
    {
        try
        {
            var documents = new List<DocumentFile>();
            foreach (var path in walk.FilesIn(folder))
            {
                var name = NameOf(Path.GetRelativePath(folder, path));
                if (SourceNames.IsCompanion(name) || SavedPage.IsPartOfOne(path, folder))
                {
                    continue;
                }

                if (SourceNames.FormatOf(name) is not { } format
                    || (format == SourceFormat.Markdown && !MarkdownFile.HasFrontMatter(path)))
                {
                    others?.Add(name);
                }
                else
                {
                    documents.Add(new DocumentFile(path, name) { Folder = folder });
                }
            }

            return [.. documents.OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    private static string NameOf(string relativePath) => relativePath.Replace(Path.DirectorySeparatorChar, '/');
}
