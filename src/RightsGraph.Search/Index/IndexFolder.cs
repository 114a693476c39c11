using System.Globalization;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;
using Folder = System.IO.Directory;

namespace RightsGraph.Search.Index;

/// <summary>
/// A folder in which one program keeps its index: a subfolder for each time that it was built, and a file that names
/// the one that counts. An index that is built anew is built beside it; until the name is changed, in one step, the old
/// one counts.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string PointerName = "current";
    private const string LockName = "lock";
    private const string SubfolderPrefix = "index-";

    private readonly Func<string, Directory> open;
    private readonly FileStream ownership;

    private IndexFolder(string path, FileStream ownership, Func<string, Directory> open)
    {
        Path = path;
        this.ownership = ownership;
        this.open = open;
    }

    public string Path { get; }

    /// <summary>
    /// Makes the folder where there is none, and keeps other programs from writing into it for as long as this one
    /// runs, however it ends.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="open">Opens a subfolder; another way for tests.</param>
    /// <exception cref="IOException">Another program owns it, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static IndexFolder Own(string path, Func<string, Directory>? open = null)
    {
        Folder.CreateDirectory(path);
        var ownership = new FileStream(
            System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        return new IndexFolder(path, ownership, open ?? Open);
    }

    /// <summary>The index that counts; null where there is none, or the name is of none.</summary>
    public Directory? OpenCurrent() => CurrentOf(Path) is { } current ? open(current) : null;

    /// <summary>The same of a folder that another program may own.</summary>
    public static Directory? OpenCurrentOf(string path) => CurrentOf(path) is { } current ? Open(current) : null;

    /// <summary>An empty subfolder.</summary>
    public Directory CreateNext(out string name)
    {
        var last = Folder.EnumerateDirectories(Path, SubfolderPrefix + "*")
            .Select(subfolder => System.IO.Path.GetFileName(subfolder)[SubfolderPrefix.Length..])
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty()
            .Max();
        name = SubfolderPrefix + (last + 1).ToString(CultureInfo.InvariantCulture);
        var subfolder = System.IO.Path.Combine(Path, name);
        Folder.CreateDirectory(subfolder);
        return open(subfolder);
    }

    /// <summary>
    /// Makes a subfolder the one that counts and deletes all others. Whenever the machine stops, either name stands;
    /// one whose subfolder is gone already is found to be of none, and the index is built anew.
    /// </summary>
    public void SwitchTo(string name)
    {
        var pointer = System.IO.Path.Combine(Path, PointerName);
        using (var file = new FileStream(pointer + ".new", FileMode.Create))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(name));
            file.Flush(flushToDisk: true);
        }

        File.Move(pointer + ".new", pointer, overwrite: true);
        DeleteAllBut(name);
    }

    /// <summary>Deletes what was begun and never finished.</summary>
    public void DeleteUnfinished() => DeleteAllBut(System.IO.Path.GetFileName(CurrentOf(Path)));

    private void DeleteAllBut(string? name)
    {
        foreach (var subfolder in Folder.GetDirectories(Path, SubfolderPrefix + "*"))
        {
            if (System.IO.Path.GetFileName(subfolder) != name)
            {
                TryDelete(subfolder);
            }
        }
    }

    public void Dispose() => ownership.Dispose();

    // The folder is owned already: Lucene's own lock would only be one more file.
    private static MMapDirectory Open(string subfolder) => new(subfolder, NoLockFactory.GetNoLockFactory());

    private static string? CurrentOf(string path)
    {
        var pointer = System.IO.Path.Combine(path, PointerName);
        if (!File.Exists(pointer))
        {
            return null;
        }

        var name = File.ReadAllText(pointer).Trim();
        var subfolder = System.IO.Path.Combine(path, name);
        return name.StartsWith(SubfolderPrefix, StringComparison.Ordinal)
            && System.IO.Path.GetFileName(name) == name
            && Folder.Exists(subfolder)
                ? subfolder
                : null;
    }

    private static void TryDelete(string subfolder)
    {
        try
        {
            Folder.Delete(subfolder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Windows deletes no file that is open: the next start does.
        }
    }
}
