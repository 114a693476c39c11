using System.Globalization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>
/// Keeps the records of an archive in a folder: their texts, so that a million of them need not stay in memory, and all
/// else of them, so that a start need not read them from the store: with a million of them it takes 6.9 s and not 10.8.
/// What it holds can always be made again from the store. For one program at a time.
/// </summary>
/// <remarks>
/// Each load of new sources writes one volume. A volume of which nothing is used any more is deleted, and many small
/// ones are written together into one. Lucene's doc values were tried in its place on 2026-11-29. They read as fast when
/// mapped (0.4 to 1.4 times the time), but then a file that is cut short ends the process instead of being read from the
/// store again; without mapping, random reads took twice the time. Each read allocates the text, and an import writes
/// eleven times as long.
/// </remarks>
public sealed class RecordCache
{
    private const string Ending = ".texts";
    private const string Unfinished = ".writing";

    /// <summary>Each holds a file open.</summary>
    private const int MostVolumes = 32;

    private readonly Lock change = new();
    private readonly string folder;
    private readonly List<RecordSegment> volumes = [];
    private readonly HashSet<SourceVersion> moved = [];
    private TaskCompletionSource damage = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int last;

    private RecordCache(string folder) => this.folder = folder;

    /// <summary>
    /// Opens the folder, which is made where it is not there yet. What is damaged or was not finished in it is deleted.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public static RecordCache Open(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.GetFiles(folder, "*" + Unfinished))
        {
            File.Delete(left);
        }

        var shelf = new RecordCache(folder);
        foreach (var path in Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            if (int.TryParse(
                Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && RecordSegment.Open(path) is { } volume)
            {
                shelf.Take(volume);
                shelf.last = Math.Max(shelf.last, number);
            }
            else
            {
                File.Delete(path);
            }
        }

        return shelf;
    }

    /// <summary>Whether the records of the source are here as they were imported.</summary>
    internal bool Holds(SourceVersion source) => VolumeOf(source) is not null;

    /// <summary>Ends when a text is asked for that is not as it was put here, since damage was last taken.</summary>
    internal Task Damage
    {
        get
        {
            lock (change)
            {
                return damage.Task;
            }
        }
    }

    /// <summary>What is damaged until now is looked at now.</summary>
    internal void TakeDamage()
    {
        lock (change)
        {
            if (damage.Task.IsCompleted)
            {
                damage = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>
    /// Whether records of the source that were read before are to be read again: as they are damaged, or as their file
    /// was written together with others and has no name any more, but takes its room as long as one of them is left.
    /// </summary>
    internal bool IsStale(SourceVersion source)
    {
        lock (change)
        {
            return moved.Contains(source)
                || volumes.FindLast(volume => volume.Table.Holds(source))?.IsDamaged == true;
        }
    }

    /// <summary>The records of a source; null where they are not here, or not as they were put here.</summary>
    internal IReadOnlyList<Document>? RecordsOf(Source source)
    {
        RecordSegment? volume;
        lock (change)
        {
            volume = VolumeOf(SourceVersion.Of(source));
            moved.Remove(SourceVersion.Of(source));
        }

        try
        {
            return volume?.RecordsOf(source);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            // The store has them.
            return null;
        }
    }

    /// <summary>Begins a volume, to be handed to <see cref="Add"/>, or to be disposed of.</summary>
    internal RecordSegmentWriter BeginVolume() => new(PathOf(Interlocked.Increment(ref last)) + Unfinished);

    internal void Add(RecordSegmentWriter writer)
    {
        lock (change)
        {
            Take(writer.Complete(PathOf(Interlocked.Increment(ref last))));
        }
    }

    /// <summary>
    /// Frees the space of all but these sources. Records that were read before go on having their texts: a file is gone
    /// when none of them is left.
    /// </summary>
    internal void Keep(IReadOnlyCollection<SourceVersion> live)
    {
        lock (change)
        {
            foreach (var dead in volumes.Where(volume => !live.Any(volume.Table.Holds)).ToList())
            {
                volumes.Remove(dead);
                dead.Delete();
            }

            if (volumes.Count > MostVolumes)
            {
                Merge(live);
            }
        }
    }

    // All but the largest, which is mostly the import with which the archive began; unless most of it is dead.
    private void Merge(IReadOnlyCollection<SourceVersion> live)
    {
        var sourcesByVolume = live.Where(Holds).ToLookup(source => VolumeOf(source)!);
        var largest = volumes.MaxBy(volume => volume.Table.TextCount)!;
        var isKept = sourcesByVolume[largest].Sum(largest.Table.TextCountOf) > largest.Table.TextCount / 2;
        var merged = volumes.Where(volume => !isKept || volume != largest).ToList();

        using var writer = BeginVolume();
        foreach (var volume in merged)
        {
            foreach (var source in sourcesByVolume[volume])
            {
                writer.Copy(source, volume);
            }
        }

        Take(writer.Complete(PathOf(Interlocked.Increment(ref last))));
        foreach (var volume in merged)
        {
            moved.UnionWith(sourcesByVolume[volume]);
            volumes.Remove(volume);
            volume.Delete();
        }
    }

    private void Take(RecordSegment volume)
    {
        volumes.Add(volume);
        volume.WhenDamaged = () => damage.TrySetResult();
    }

    private RecordSegment? VolumeOf(SourceVersion source)
    {
        lock (change)
        {
            return volumes.FindLast(volume => !volume.IsDamaged && volume.Table.Holds(source));
        }
    }

    private string PathOf(int number) =>
        Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture) + Ending);
}
