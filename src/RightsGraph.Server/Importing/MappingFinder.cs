using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Server.Importing;

/// <summary>Finds the mapping of a document: that of its folder, and of the folders above it up to the one that was
/// given. A mapping reaches what lies in its folder, and nothing that a link leads to.</summary>
internal static class MappingFinder
{
    /// <param name="path">Of the document.</param>
    /// <param name="folder">Where it was found; null where it was named by itself.</param>
    /// <param name="refusal">Why a mapping cannot be read; the document is then refused.</param>
    public static DocumentMapping Find(string path, string? folder, out Refusal? refusal)
    {
        refusal = null;
        var mapping = DocumentMapping.None;
        var full = Path.GetFullPath(path);
        foreach (var above in FoldersAbove(full, folder))
        {
            var file = Path.Combine(above, MappingFile.Name);
            if (!IsOwnFile(file))
            {
                continue;
            }

            if (TextOf(file, out refusal) is not { } text
                || MappingFile.Parse(file, text, out refusal) is not { } rules)
            {
                return mapping;
            }

            var name = Path.GetRelativePath(above, full).Replace(Path.DirectorySeparatorChar, '/');
            mapping = mapping.Over(rules.For(name));
        }

        return mapping;
    }

    /// <summary>Changes with each mapping that reaches a document.</summary>
    public static long StampOf(string path, string? folder) => FoldersAbove(Path.GetFullPath(path), folder)
        .Select(above => Path.Combine(above, MappingFile.Name))
        .Where(IsOwnFile)
        .Aggregate(0L, (stamp, file) => unchecked((stamp * 31) + File.GetLastWriteTimeUtc(file).Ticks));

    /// <summary>As much of it as is read of a mapping.</summary>
    private static string? TextOf(string file, out Refusal? refusal)
    {
        refusal = null;
        try
        {
            using var text = File.OpenText(file);
            var start = new char[Math.Min(new FileInfo(file).Length, MappingFile.MaxLength) + 1];
            return new string(start, 0, text.ReadBlock(start));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            refusal = new Refusal(file, null, problem.Message);
            return null;
        }
    }

    private static bool IsOwnFile(string file) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null } && !FileStatus.IsSpecial(file);

    /// <summary>From the document's own folder upwards.</summary>
    private static IEnumerable<string> FoldersAbove(string path, string? folder)
    {
        var own = Path.GetDirectoryName(path)!;
        var last = folder is null ? own : Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (new FileInfo(path).LinkTarget is not null)
        {
            yield break;
        }

        for (var above = own; above is not null; above = Path.GetDirectoryName(above))
        {
            yield return above;
            if (above == last || new DirectoryInfo(above).LinkTarget is not null)
            {
                yield break;
            }
        }
    }
}
