using System.Globalization;

namespace RightsGraph.Archive.Cache;

/// <summary>Caches the records of an archive in a folder: texts, so that a million of them need not stay in memory, and
/// the rest, so that a start with a million records takes 6.9 s and not 10.8. It can always be rebuilt from the store.
/// Only one process may use a folder at a time.</summary>
/// <remarks>Each load of new sources writes one immutable segment. A segment without live sources is deleted, and many
/// small ones are merged. Lucene's BinaryDocValues were tried instead on 2026-11-29. Mapped into memory they read as
/// fast (0.4 to 1.4 times the time), but a file that is cut short then ends the process instead of being read from the
/// store again; unmapped, random reads took twice the time. Each read allocates the text, and writing took 11 times as
/// long.</remarks>
public sealed class RecordCache
{
    private const string Extension = ".texts";
    private const string TemporaryExtension = ".writing";

    /// <summary>Each segment holds a file open.</summary>
    private const int MaxSegments = 32;

    private readonly Lock change = new();
    private readonly string folder;
    private readonly List<RecordSegment> segments = [];
    private readonly HashSet<SourceVersion> moved = [];
    private volatile TaskCompletionSource damage = NewSignal();
    private int lastNumber;

    private RecordCache(string folder, bool isReadOnly = false) => (this.folder, IsReadOnly) = (folder, isReadOnly);

    internal bool IsReadOnly { get; }

    /// <summary>Opens a folder that another process may use, and changes nothing in it. What is missing or damaged
    /// comes from the store.</summary>
    public static RecordCache OpenReadOnly(string folder)
    {
        var cache = new RecordCache(folder, isReadOnly: true);
        try
        {
            foreach (var path in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
            {
                if (RecordSegment.Open(path, isReadOnly: true) is { } segment)
                {
                    cache.Register(segment);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The owner may delete any of them meanwhile, and there may be none.
        }

        return cache;
    }

    /// <summary>Opens the folder, or creates it. Unfinished, damaged and outdated segments are deleted.</summary>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    public static RecordCache Open(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var unfinished in Directory.GetFiles(folder, "*" + TemporaryExtension))
        {
            File.Delete(unfinished);
        }

        var cache = new RecordCache(folder);
        foreach (var path in Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (int.TryParse(
                Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && RecordSegment.Open(path) is { } segment)
            {
                cache.Register(segment);
                cache.lastNumber = Math.Max(cache.lastNumber, number);
            }
            else
            {
                File.Delete(path);
            }
        }

        return cache;
    }

    internal bool Contains(SourceVersion source) => FindSegment(source) is not null;

    /// <summary>Completes when a read finds damage, counted from the last <see cref="Refresh"/>.</summary>
    internal Task Damage => damage.Task;

    /// <summary>To be called before each load: makes the folder anew where it was deleted, and forgets damage and
    /// deleted segments.</summary>
    internal void Refresh()
    {
        lock (change)
        {
            if (damage.Task.IsCompleted)
            {
                damage = NewSignal();
            }

            if (IsReadOnly)
            {
                return;
            }

            Directory.CreateDirectory(folder);
            foreach (var lost in segments.Where(segment => !File.Exists(segment.Path)).ToList())
            {
                moved.UnionWith(lost.Toc.Sources);
                segments.Remove(lost);
            }
        }
    }

    /// <summary>Whether records of the source that were loaded earlier must be loaded again: they are damaged, or the
    /// file of their segment was deleted, mostly by a merge, and occupies the disk while one of its texts is
    /// referenced.</summary>
    internal bool IsStale(SourceVersion source)
    {
        lock (change)
        {
            return moved.Contains(source)
                || segments.FindLast(segment => segment.Toc.Contains(source))?.IsDamaged == true;
        }
    }

    /// <summary>Null where the records are not cached, or are damaged.</summary>
    internal IReadOnlyList<Document>? Find(Source source)
    {
        RecordSegment? segment;
        lock (change)
        {
            segment = FindSegment(SourceVersion.Of(source));
            moved.Remove(SourceVersion.Of(source));
        }

        try
        {
            return segment?.ReadRecords(source);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return null;
        }
    }

    internal RecordSegmentWriter CreateSegment() =>
        new(PathOf(Interlocked.Increment(ref lastNumber)) + TemporaryExtension);

    internal void Add(RecordSegmentWriter writer)
    {
        lock (change)
        {
            Register(writer.Complete(PathOf(Interlocked.Increment(ref lastNumber))));
        }
    }

    /// <summary>Frees the disk space of other sources. Records loaded earlier can still read their texts.</summary>
    internal void RetainOnly(IReadOnlyCollection<SourceVersion> live)
    {
        lock (change)
        {
            moved.IntersectWith(live);
            foreach (var dead in segments.Where(segment => !live.Any(segment.Toc.Contains)).ToList())
            {
                segments.Remove(dead);
                dead.Delete();
            }

            if (segments.Count > MaxSegments)
            {
                Merge(live);
            }
        }
    }

    // The largest segment is mostly the first import: it is left alone unless half of it is dead.
    private void Merge(IReadOnlyCollection<SourceVersion> live)
    {
        var sourcesBySegment = live.Where(Contains).ToLookup(source => FindSegment(source)!);
        var largest = segments.MaxBy(segment => segment.Toc.TextCount)!;
        var keepsLargest = sourcesBySegment[largest].Sum(largest.Toc.TextCountOf) > largest.Toc.TextCount / 2;
        var merged = segments.Where(segment => !keepsLargest || segment != largest).ToList();

        using var writer = CreateSegment();
        foreach (var segment in merged)
        {
            foreach (var source in sourcesBySegment[segment])
            {
                writer.Copy(source, segment);
            }
        }

        Add(writer);
        foreach (var segment in merged)
        {
            moved.UnionWith(sourcesBySegment[segment]);
            segments.Remove(segment);
            segment.Delete();
        }
    }

    private void Register(RecordSegment segment)
    {
        segments.Add(segment);
        segment.WhenDamaged = () => damage.TrySetResult();
    }

    private RecordSegment? FindSegment(SourceVersion source)
    {
        lock (change)
        {
            return segments.FindLast(segment => !segment.IsDamaged && segment.Toc.Contains(source));
        }
    }

    private string PathOf(int number) =>
        Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture) + Extension);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
