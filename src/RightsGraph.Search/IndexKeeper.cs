using Lucene.Net.Store;
using RightsGraph.Search.Index;
using RightsGraph.Search.Synonyms;
using static RightsGraph.Search.Index.IndexFolder;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search;

/// <summary>Keeps the index of an archive up to date, in memory or in a folder. Not thread-safe, unlike the indexes
/// that it returns, which never change.</summary>
public sealed class IndexKeeper : IDisposable
{
    /// <summary>Texts added for each one that stays. Frequent words are chosen when an index is built; where three of
    /// four texts are new others may be frequent, and a rebuild costs only a third more.</summary>
    private const int MaxGrowth = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly TextAnalyzer analyzer;
    private readonly IIndexReport? report;
    private readonly string? path;
    private readonly Func<string, Directory>? open;
    private IndexFolder? folder;
    private Task<ExistingIndex>? existing;
    private LuceneIndex? index;

    private IndexKeeper(
        string? path, IIndexReport? report, SynonymTable? synonyms, Func<string, Directory>? open = null)
    {
        (this.path, this.report, this.open) = (path, report, open);
        analyzer = new TextAnalyzer(synonyms);
    }

    public static IndexKeeper InMemory(IIndexReport? report = null, SynonymTable? synonyms = null) =>
        new(null, report, synonyms);

    /// <summary>Persists the index in a folder. Where another program owns it, or it cannot be written or is full, the
    /// index is in memory, and the report says so. The token ends the wait for a brief owner.</summary>
    public static IndexKeeper At(
        string path, IIndexReport report, SynonymTable? synonyms = null, CancellationToken cancellation = default) =>
        At(path, report, open: null, synonyms, cancellation);

    /// <summary>Persists the index in a folder until it is up to date; servers wait for that.</summary>
    /// <returns>Null where another program owns the folder.</returns>
    public static IndexKeeper? BrieflyAt(string path, IIndexReport report, SynonymTable? synonyms = null)
    {
        var keeper = new IndexKeeper(path, report, synonyms);
        return keeper.TryOwnFolder(isBrief: true, waits: true) ? keeper.OpenExisting() : null;
    }

    /// <summary>Keeps the index in memory, and begins with a copy of one that another program owns.</summary>
    public static IndexKeeper InMemoryFrom(string path, IIndexReport report, SynonymTable? synonyms = null) =>
        new IndexKeeper(path, report, synonyms).OpenExisting();

    internal static IndexKeeper At(
        string path, IIndexReport report, Func<string, Directory>? open,
        SynonymTable? synonyms = null, CancellationToken cancellation = default)
    {
        var keeper = new IndexKeeper(path, report, synonyms, open);
        while (!keeper.TryOwnFolder(isBrief: false, waits: true))
        {
            if (!SharedIndex.IsBeingUpdated(path))
            {
                keeper.TryOwnFolder(isBrief: false, waits: false);
                break;
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }

        return keeper.OpenExisting();
    }

    /// <summary>Whether the index is in the folder, which is locked then.</summary>
    public bool OwnsFolder => folder is not null;

    /// <summary>Whether the folder was deleted since; <see cref="Rebuild"/> then makes it anew.</summary>
    public bool HasLostFolder => folder?.IsLost == true;

    /// <summary>Whether the index is from an earlier run of the program, so that not all of it has been read.</summary>
    public bool IsUnchecked { get; private set; }

    /// <summary>Reuses, updates or rebuilds the index, whichever takes least, so that it is that of the
    /// snapshot.</summary>
    /// <exception cref="OperationCanceledException">The token fired; the last index stays.</exception>
    public SearchIndex UpdateTo(Snapshot snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var next = new SnapshotDocuments(snapshot);
        var why = TakeExisting();
        try
        {
            if (index is not null && TryUpdateTo(next, cancellation) is { } updated)
            {
                return updated;
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            report?.Failed("updating the index", problem);
            why = $"the one that there is cannot be used ({problem.Message})";
            if (folder is not null && IsOfFolder(problem) && MoveToMemory(next, problem, cancellation) is { } moved)
            {
                return moved;
            }
        }

        return Build(next, why ?? "most of its texts are others", cancellation);
    }

    /// <summary>Rebuilds the index, for one that was found to be damaged or whose folder was deleted.</summary>
    /// <inheritdoc cref="UpdateTo"/>
    public SearchIndex Rebuild(Snapshot snapshot, CancellationToken cancellation = default)
    {
        TakeExisting();
        var isLost = HasLostFolder;
        if (isLost)
        {
            folder!.Dispose();
            TryOwnFolder(isBrief: false, waits: false);
        }

        return Build(
            new SnapshotDocuments(snapshot),
            isLost ? $"the folder {path} was deleted" : "the one that there is is damaged",
            cancellation);
    }

    public void Dispose()
    {
        TakeExisting();
        Drop();
        folder?.Dispose();
    }

    // While the caller loads its snapshot: of a million texts each takes seconds.
    private IndexKeeper OpenExisting()
    {
        existing = Task.Run(() => ExistingIndex.Open(path!, folder, analyzer, report));
        return this;
    }

    /// <returns>False where another program owns it, and the caller waits for that.</returns>
    private bool TryOwnFolder(bool isBrief, bool waits)
    {
        try
        {
            folder = IndexFolder.Own(path!, open, isBrief);
            folder.DeleteUnfinished();
        }
        catch (Exception problem) when (waits && IndexFolder.IsLocked(problem))
        {
            return false;
        }
        catch (Exception problem) when (IsOfFolder(problem))
        {
            LeaveFolder(problem);
        }

        return true;
    }

    /// <returns>Why there is no index that can be used; null where there is one.</returns>
    private string? TakeExisting()
    {
        if (existing is null)
        {
            return index is null ? "there is none yet" : null;
        }

        var found = existing.GetAwaiter().GetResult();
        (existing, index) = (null, found.Index);
        IsUnchecked = index is not null;
        if (found.Problem is not null)
        {
            report?.Failed($"opening the index in {path}", found.Problem);
        }

        return found.Why;
    }

    /// <summary>Null where most of it would change, and a rebuild is cheaper.</summary>
    private SearchIndex? TryUpdateTo(SnapshotDocuments next, CancellationToken cancellation)
    {
        if (index!.Contents!.IsUpToDateWith(next.Snapshot))
        {
            var opened = index.OpenFor(next);
            report?.Reused(path ?? string.Empty);
            return opened;
        }

        var difference = index.DifferenceTo(next);
        if (difference.Removed.Count > difference.Kept || difference.Added.Count > MaxGrowth * difference.Kept)
        {
            return null;
        }

        report?.Indexing(difference.Added.Count, "the archive has changed");
        index.Apply(difference, next.Snapshot, cancellation);
        var updated = index.OpenFor(next);
        report?.Updated(difference.Added.Count, difference.Removed.Count);
        return updated;
    }

    /// <summary>Continues in memory with the last commit; null where that is damaged.</summary>
    private SearchIndex? MoveToMemory(SnapshotDocuments next, Exception problem, CancellationToken cancellation)
    {
        try
        {
            var copy = ExistingIndex.CopyOf(index!.Directory);
            Drop();
            index = LuceneIndex.Open(copy, analyzer, report);
            index.CheckIntegrity();
            LeaveFolder(problem);
            return TryUpdateTo(next, cancellation);
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            report?.Failed("copying the index into memory", damage);
            Drop();
            return null;
        }
    }

    private SearchIndex Build(SnapshotDocuments next, string why, CancellationToken cancellation)
    {
        report?.Indexing(next.Documents.Length, why);
        SearchIndex? built = null;
        if (folder is not null)
        {
            try
            {
                var inFolder = Build(folder.CreateNext(out var name), next, cancellation);
                folder.SwitchTo(name);
                built = inFolder;
            }
            catch (Exception problem) when (IsOfFolder(problem))
            {
                LeaveFolder(problem);
            }
        }

        built ??= Build(new RAMDirectory(), next, cancellation);
        report?.Built(next.Documents.Length, why);
        return built;
    }

    private SearchIndex Build(Directory directory, SnapshotDocuments next, CancellationToken cancellation)
    {
        var fresh = new LuceneIndex(directory, analyzer, report);
        try
        {
            fresh.Apply(new IndexDifference([], next.Documents, Kept: 0), next.Snapshot, cancellation);
            var built = fresh.OpenFor(next);
            Drop();
            index = fresh;
            return built;
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
    }

    private void LeaveFolder(Exception problem)
    {
        report?.LeftFolder(path!, problem.Message);
        folder?.Dispose();
        folder = null;
    }

    private void Drop()
    {
        index?.Dispose();
        index = null;
        IsUnchecked = false;
    }
}
