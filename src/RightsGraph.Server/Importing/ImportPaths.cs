using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace RightsGraph.Server.Importing;

/// <summary>Expands paths of a command line: files, folders with their subfolders, and patterns.</summary>
internal static class ImportPaths
{
    private const char Wildcard = '*';

    /// <summary>A document's name is its path in the folder, or below the part of the pattern without <c>*</c>; for a
    /// single file, its file name.</summary>
    public static IReadOnlyList<DocumentFile> Expand(IEnumerable<string> paths, Action<string> onProblem) =>
    [
        .. paths
            .SelectMany(path => Expand(path, onProblem))
            .DistinctBy(file => (Path.GetFullPath(file.Path), file.Name)),
    ];

    private static IReadOnlyList<DocumentFile> Expand(string path, Action<string> onProblem)
    {
        try
        {
            // A file name may contain a star.
            if (File.Exists(path))
            {
                return [new DocumentFile(path, Path.GetFileName(path))];
            }

            if (Directory.Exists(path))
            {
                return DocumentFolder.FilesIn(path);
            }

            var matching = path.Contains(Wildcard, StringComparison.Ordinal) ? Matching(path) : [];
            if (matching.Count == 0)
            {
                onProblem($"'{Printable.Sanitize(path)}' names no document: there is no such file, folder or match.");
            }

            return matching;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            onProblem(problem.Message);
            return [];
        }
    }

    private static IReadOnlyList<DocumentFile> Matching(string pattern)
    {
        var separator = pattern.LastIndexOf(
            Path.DirectorySeparatorChar, pattern.IndexOf(Wildcard, StringComparison.Ordinal));
        var folder = separator switch { < 0 => ".", 0 => Path.GetPathRoot(pattern)!, _ => pattern[..separator] };
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern[(separator + 1)..]);
        return
        [
            .. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files
                .Select(match => new DocumentFile(
                    separator < 0 ? match.Path : Path.Combine(folder, match.Path), DocumentFolder.NameOf(match.Path)))
                .Where(file => SourceNames.FormatOf(file.Name) is not null)
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }
}
