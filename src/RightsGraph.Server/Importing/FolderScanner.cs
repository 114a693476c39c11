namespace RightsGraph.Server.Importing;

/// <summary>Finds the documents of a folder that are new or changed, debounced: a file counts once its size and time
/// have stayed the same for <see cref="SettleTime"/>, as it may still be written.</summary>
internal sealed class FolderScanner(string folder, TimeProvider clock)
{
    /// <summary>A program that copies a file hardly pauses that long.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, FileState> taken = [];
    private readonly Dictionary<string, (FileState State, long Since)> unsettled = [];

    /// <summary>Whether a file is still being written, so that the next scan should come soon.</summary>
    public bool HasUnsettled => unsettled.Count > 0;

    /// <summary>Files of no format in the last scan.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public bool HasNewOthers { get; private set; }

    /// <summary>Returns each document once for each of its changes.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<DocumentFile> TakeChanged()
    {
        var settled = new List<DocumentFile>();
        var others = new List<string>();
        var files = DocumentFolder.FilesIn(folder, others);
        HasNewOthers = !others.ToHashSet(StringComparer.Ordinal).SetEquals(Others);
        Others = others;
        foreach (var file in files)
        {
            var state = FileState.Read(file);
            if (state is null || taken.GetValueOrDefault(file.Path) == state)
            {
                unsettled.Remove(file.Path);
            }
            else if (!unsettled.TryGetValue(file.Path, out var seen) || seen.State != state)
            {
                unsettled[file.Path] = (state, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(seen.Since) >= SettleTime)
            {
                unsettled.Remove(file.Path);
                taken[file.Path] = state;
                settled.Add(file);
            }
        }

        Forget([.. taken.Keys.Concat(unsettled.Keys).Except(files.Select(file => file.Path))]);
        return settled;
    }

    /// <summary>These count as changed in the next scan.</summary>
    public void Forget(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths)
        {
            taken.Remove(path);
            unsettled.Remove(path);
        }
    }

    private sealed record FileState(long Length, DateTime Written, long MappingStamp)
    {
        /// <summary>Null if the file has gone.</summary>
        public static FileState? Read(DocumentFile file)
        {
            var info = new FileInfo(file.Path);
            return info.Exists
                ? new FileState(info.Length, info.LastWriteTimeUtc, MappingFinder.StampOf(file.Path, file.Folder))
                : null;
        }
    }
}
