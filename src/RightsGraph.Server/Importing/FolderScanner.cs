namespace RightsGraph.Server.Importing;

/// <summary>
/// Tells which documents of a folder are new or changed since they were last taken, and written to the end. A file is
/// when its size and time stay the same for a while.
/// </summary>
internal sealed class FolderScanner(string folder, TimeProvider clock)
{
    /// <summary>How long a file must stay as it is to be read; who copies it hardly pauses that long.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, FileState> taken = [];
    private readonly Dictionary<string, (FileState State, long Since)> unsettled = [];

    /// <summary>Whether a file changes now, so that it is worth looking again soon.</summary>
    public bool HasUnsettled => unsettled.Count > 0;

    /// <summary>The documents to read now: each is given once for each change.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<DocumentFile> TakeChanged()
    {
        var settled = new List<DocumentFile>();
        var files = DocumentFolder.FilesIn(folder);
        foreach (var file in files)
        {
            var state = FileState.Of(file);
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

    /// <summary>Gives these again although they have not changed.</summary>
    public void Forget(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths)
        {
            taken.Remove(path);
            unsettled.Remove(path);
        }
    }

    private sealed record FileState(long Length, DateTime Written)
    {
        /// <summary>Null where the file has gone.</summary>
        public static FileState? Of(DocumentFile file)
        {
            var info = new FileInfo(file.Path);
            return info.Exists ? new FileState(info.Length, info.LastWriteTimeUtc) : null;
        }
    }
}
