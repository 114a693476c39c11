using System.Globalization;
using System.Text;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;
using Folder = System.IO.Directory;

namespace RightsGraph.Search.Index;

/// <summary>The index folder of one program: a subfolder for each build, and a pointer file that names the current one.
/// A new index is built beside the current one, and the pointer is replaced atomically.</summary>
internal sealed class IndexFolder : IDisposable
{
    private const string PointerName = "current";
    private const string LockName = "lock";
    private const string SubfolderPrefix = "index-";

    private readonly string path;
    private readonly Func<string, Directory> open;
    private readonly FileStream ownership;
    private readonly DateTime ownedSince;
    private string? current;

    private IndexFolder(string path, Func<string, Directory> open)
    {
        (this.path, this.open) = (path, open);
        Folder.CreateDirectory(path);
        ownership = new FileStream(
            Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        File.SetLastWriteTimeUtc(ownership.SafeFileHandle, TimeProvider.System.GetUtcNow().UtcDateTime);
        ownedSince = File.GetLastWriteTimeUtc(ownership.SafeFileHandle);
    }

    /// <summary>Whether the folder, or the index in it, was deleted since, even if another program has made it anew. A
    /// lock file tells its owner by its time: .NET tells no inodes.</summary>
    public bool IsLost =>
        File.GetLastWriteTimeUtc(Path.Combine(path, LockName)) != ownedSince
        || (current is not null && !Folder.Exists(current));

    /// <summary>Creates the folder if need be, and locks it until this program ends, however it ends.</summary>
    public static IndexFolder Own(string path, Func<string, Directory>? open = null) => new(path, open ?? Open);

    public Directory? OpenCurrent() => (current = CurrentOf(path)) is null ? null : open(current);

    /// <summary>Opens a folder that another program may own.</summary>
    public static Directory? OpenCurrentOf(string path) => CurrentOf(path) is { } current ? Open(current) : null;

    public Directory CreateNext(out string name)
    {
        var last = Folder.EnumerateDirectories(path, SubfolderPrefix + "*")
            .Select(subfolder => Path.GetFileName(subfolder)[SubfolderPrefix.Length..])
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max();
        name = SubfolderPrefix + (last + 1).ToString(CultureInfo.InvariantCulture);
        var subfolder = Path.Combine(path, name);
        Folder.CreateDirectory(subfolder);
        return open(subfolder);
    }

    /// <summary>Makes a subfolder the current one and deletes all others. A crash leaves the old or the new name; where
    /// its subfolder is gone already, the index is rebuilt.</summary>
    public void SwitchTo(string name)
    {
        var pointer = Path.Combine(path, PointerName);
        using (var file = new FileStream(pointer + ".new", FileMode.Create))
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Flush(flushToDisk: true);
        }

        File.Move(pointer + ".new", pointer, overwrite: true);
        current = Path.Combine(path, name);
        DeleteAllBut(name);
    }

    public void DeleteUnfinished() => DeleteAllBut(Path.GetFileName(CurrentOf(path)));

    private void DeleteAllBut(string? name)
    {
        foreach (var subfolder in Folder.GetDirectories(path, SubfolderPrefix + "*")
            .Where(subfolder => Path.GetFileName(subfolder) != name))
        {
            try
            {
                Folder.Delete(subfolder, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Windows deletes no open file; the next start tries again.
            }
        }
    }

    public void Dispose() => ownership.Dispose();

    // The folder is locked already: Lucene's own lock would only be one more file.
    private static MMapDirectory Open(string subfolder) => new(subfolder, NoLockFactory.GetNoLockFactory());

    private static string? CurrentOf(string path)
    {
        var pointer = Path.Combine(path, PointerName);
        if (!File.Exists(pointer))
        {
            return null;
        }

        var name = File.ReadAllText(pointer).Trim();
        var subfolder = Path.Combine(path, name);
        return name.StartsWith(SubfolderPrefix, StringComparison.Ordinal)
            && Path.GetFileName(name) == name
            && Folder.Exists(subfolder)
                ? subfolder
                : null;
    }
}
