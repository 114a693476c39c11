using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>The files that paths of a command line mean: files, folders with their subfolders, and patterns.</summary>
internal static class ImportPaths
{
    private const char Wildcard = '*';

    /// <summary>
    /// A document is named by its path in the folder, or behind the part of the pattern that has no <c>*</c>; a file by
    /// its own name.
    /// </summary>
    /// <param name="paths">Where a shell has not done so, <c>*</c> and <c>**</c> are looked up here.</param>
    /// <param name="onProblem">Hears of each path under which there is nothing.</param>
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
            // A name with a star in it is a name first.
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
                onProblem($"'{Printable.Of(path)}' names no document: there is no such file, folder or match.");
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
        var place = pattern.LastIndexOf(
            Path.DirectorySeparatorChar, pattern.IndexOf(Wildcard, StringComparison.Ordinal));
        var folder = place switch { < 0 => ".", 0 => Path.GetPathRoot(pattern)!, _ => pattern[..place] };
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern[(place + 1)..]);
        return
        [
            .. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files
                .Select(match => new DocumentFile(
                    place < 0 ? match.Path : Path.Combine(folder, match.Path), DocumentFolder.NameOf(match.Path)))
                .Where(file => SourceNames.FormatOf(file.Name) is not null)
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }
}
