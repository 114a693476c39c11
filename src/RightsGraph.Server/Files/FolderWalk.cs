namespace RightsGraph.Server.Files;

/// <summary>Walks a folder and follows each link once. A file comes under one name, its own before that of a link: two
/// links that lead upwards would otherwise give it under a thousand names.</summary>
/// <param name="maxDepth">1 for the files of the folder alone.</param>
internal sealed class FolderWalk(int maxDepth = int.MaxValue)
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, int Depth)> links = new();

    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public IEnumerable<string> FilesIn(string folder)
    {
        links.Enqueue((folder, 0));
        while (links.TryDequeue(out var link))
        {
            var real = RealPath.Resolve(link.Path);
            if (!met.Add(real))
            {
                continue;
            }

            // A link that leads nowhere is a file: whoever opens it is told.
            var isFolder = link.Depth == 0 || Directory.Exists(link.Path);
            foreach (var file in isFolder ? FilesIn(link.Path, real, link.Depth) : [link.Path])
            {
                yield return file;
            }
        }
    }

    private IEnumerable<string> FilesIn(string folder, string realFolder, int depth)
    {
        if (depth == maxDepth)
        {
            yield break;
        }

        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var (path, real) = (Path.Combine(folder, entry.Name), Path.Combine(realFolder, entry.Name));
            if (entry.LinkTarget is not null)
            {
                links.Enqueue((path, depth + 1));
            }
            else if (met.Add(real))
            {
                foreach (var file in entry is DirectoryInfo ? FilesIn(path, real, depth + 1) : [path])
                {
                    yield return file;
                }
            }
        }
    }
}
