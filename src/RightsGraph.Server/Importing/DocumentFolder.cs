using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>A folder of source documents, with its subfolders.</summary>
internal static class DocumentFolder
{
    /// <summary>
    /// Its documents in the order of their names, which are their paths in the folder with <c>/</c> between; other
    /// files, such as a README, are left alone.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read, for whatever reason.</exception>
    public static IReadOnlyList<DocumentFile> FilesIn(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
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

    /// <summary>The same on every system.</summary>
    public static string NameOf(string relativePath) => relativePath.Replace(Path.DirectorySeparatorChar, '/');
}
