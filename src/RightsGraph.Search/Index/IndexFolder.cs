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
    private const string BriefLockName = "lock-of-command";
    private const string SubfolderPrefix = "index-";

    private readonly string path;
    private readonly Func<string, Directory> open;
    private readonly FileStream? briefOwnership;
    private readonly FileStream ownership;
    private readonly DateTime ownedSince;
    private string? current;

    private IndexFolder(string path, Func<string, Directory> open, bool isBrief)
    {
        (this.path, this.open) = (path, open);
        Folder.CreateDirectory(path);
        CheckIsOurs(path);
        briefOwnership = isBrief ? Lock(Path.Combine(path, BriefLockName)) : null;
        try
        {
            ownership = Lock(Path.Combine(path, LockName));
        }
        catch
        {
            briefOwnership?.Dispose();
            throw;
        }

        File.SetLastWriteTimeUtc(ownership.SafeFileHandle, TimeProvider.System.GetUtcNow().UtcDateTime);
        ownedSince = File.GetLastWriteTimeUtc(ownership.SafeFileHandle);
    }

    /// <summary>Whether the folder, or the index in it, was deleted since, even if another program has made it anew. A
    /// lock file tells its owner by its time: .NET tells no inodes.</summary>
    public bool IsLost =>
        File.GetLastWriteTimeUtc(Path.Combine(path, LockName)) != ownedSince
        || (current is not null && !Folder.Exists(current));

    /// <summary>Creates the folder if need be, and locks it until this program ends, however it ends.</summary>
    /// <param name="path">Of the folder.</param>
    /// <param name="open">Opens the directory of a build; for tests.</param>
    /// <param name="isBrief">Whether the program ends once the index is up to date: a server waits for it.</param>
    public static IndexFolder Own(string path, Func<string, Directory>? open = null, bool isBrief = false) =>
        new(path, open ?? Open, isBrief);

    /// <summary>Whether a program that ends soon owns the folder.</summary>
    public static bool IsOwnedBriefly(string path)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(path, BriefLockName), FileMode.Open, FileAccess.Read);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return IsLocked(problem);
        }
    }

    /// <summary>Whether a file could not be opened because another program has locked it.</summary>
    public static bool IsLocked(Exception problem) => problem is IOException
        && problem.HResult is unchecked((int)0x80070020) // ERROR_SHARING_VIOLATION
            or 11 or 35; // EAGAIN of Linux and of macOS, where .NET gives the number of the system

    /// <summary>Whether a problem is of the folder and not of the index in it.</summary>
    public static bool IsOfFolder(Exception problem) => problem is IOException or UnauthorizedAccessException;

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

    public void Dispose()
    {
        ownership.Dispose();
        briefOwnership?.Dispose();
    }

    private static FileStream Lock(string file) =>
        new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // The folder's name may be one that nobody has written: whatever lies there may be someone's.
    private static void CheckIsOurs(string path)
    {
        var names = Folder.EnumerateFileSystemEntries(path).Select(Path.GetFileName).ToHashSet();
        if (names.Count > 0 && !names.Overlaps([PointerName, LockName, BriefLockName, "texts"]))
        {
            throw new IOException($"The folder '{path}' holds other files and no index; expected an empty folder.");
        }
    }

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
