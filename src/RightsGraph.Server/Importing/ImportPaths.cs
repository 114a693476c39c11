using Microsoft.Extensions.FileSystemGlobbing;

namespace RightsGraph.Server.Importing;

/// <summary>Expands paths of a command line: files, folders with their subfolders, and patterns.</summary>
internal static class ImportPaths
{
    private const char Wildcard = '*';

    /// <summary>A document's name is its path in the folder, or below the part of the pattern without <c>*</c>; for a
    /// single file, its file name.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="onProblem">Hears of paths that name nothing.</param>
    /// <param name="onPassedOver">Hears of what is in a folder and is no document.</param>
    /// <param name="others">Takes the names of files that are of no format.</param>
    public static IReadOnlyList<DocumentFile> Expand(
        IEnumerable<string> paths, Action<string> onProblem, Action<string> onPassedOver, List<string>? others = null)
    {
        others ??= [];
        DocumentFile[] files =
        [
            .. paths
                .SelectMany(path => Expand(path, IsRegular, onProblem, others))
                .DistinctBy(file => (Path.GetFullPath(file.Path), file.Name)),
        ];
        if (LeftAlone.Describe(others) is { } leftAlone)
        {
            onPassedOver(leftAlone);
        }

        return files;

        bool IsRegular(DocumentFile file)
        {
            var isSpecial = FileStatus.IsSpecial(file.Path);
            if (isSpecial)
            {
                onPassedOver($"passed over {Printable.Sanitize(file.DisplayName)}: it is no regular file");
            }

            return !isSpecial;
        }
    }

    private static IReadOnlyList<DocumentFile> Expand(
        string path, Func<DocumentFile, bool> isRegular, Action<string> onProblem, List<string> others)
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
                return [.. DocumentFolder.AllIn(path, new FolderWalk(), others).Where(isRegular)];
            }

            var matching = path.Contains(Wildcard, StringComparison.Ordinal) ? Matching(path) : [];
            if (matching.Count == 0)
            {
                onProblem($"'{Printable.Sanitize(path)}' names no document: there is no such file, folder or match.");
            }

            return [.. matching.Where(isRegular)];
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

        var behind = pattern[(separator + 1)..];
        var depth = behind.Contains("**", StringComparison.Ordinal)
            ? int.MaxValue
            : behind.Count(letter => letter == Path.DirectorySeparatorChar) + 1;
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(behind);
        var files = DocumentFolder.AllIn(folder, new FolderWalk(depth));
        var matching = matcher.Match(files.Select(file => file.Name)).Files.Select(match => match.Path).ToHashSet();
        return
        [
            .. files
                .Where(file => matching.Contains(file.Name))
                .Select(file => separator < 0 ? new DocumentFile(file.Name, file.Name) { Folder = "." } : file),
        ];
    }
}
