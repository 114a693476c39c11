using Lucene.Net.Store;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search;

/// <summary>
/// Keeps the index of an archive up to date, in memory or in a folder. For one thread at a time; what it brings is for
/// any number, and stays as it is while further versions are brought.
/// </summary>
public sealed class IndexKeeper : IDisposable
{
    private readonly TextAnalyzer analyzer = new();
    private readonly IIndexReport? report;
    private readonly string? path;
    private IndexFolder? folder;
    private Task<(LuceneIndex? Index, string? Why)>? looking;
    private LuceneIndex? index;

    private IndexKeeper(string? path, IIndexReport? report) => (this.path, this.report) = (path, report);

    public static IndexKeeper InMemory(IIndexReport? report = null) => new(null, report);

    /// <summary>
    /// The index stays in the folder when the program ends, and is used again. Where another program uses the folder,
    /// or it cannot be written or is full, the index is kept in memory, and the report says so.
    /// </summary>
    /// <param name="path">A folder of its own for each server.</param>
    /// <param name="report">Where to tell what becomes of it.</param>
    public static IndexKeeper At(string path, IIndexReport report) => At(path, report, open: null);

    internal static IndexKeeper At(string path, IIndexReport report, Func<string, Directory>? open)
    {
        var keeper = new IndexKeeper(path, report);
        try
        {
            keeper.folder = IndexFolder.Own(path, open);
            keeper.folder.DeleteUnfinished();
        }
        catch (Exception problem) when (IsOfTheFolder(problem))
        {
            report.LeftFolder(path, problem.Message);
        }

        // While the snapshot is made: of a million texts each takes seconds.
        keeper.looking = Task.Run(() => ExistingIndex.In(path, keeper.folder, keeper.analyzer));
        return keeper;
    }

    /// <summary>Whether the index is kept in the folder: nobody else writes there as long.</summary>
    public bool OwnsFolder => folder is not null;

    /// <summary>
    /// Whether the index was left by an earlier run of the program, and never built anew: to use it again not all of it
    /// is read.
    /// </summary>
    public bool IsUnchecked { get; private set; }

    /// <summary>
    /// The index of a snapshot: the one that there is where it is of this snapshot, else brought up to date by what has
    /// changed, else built anew.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token fired; what there was stays.</exception>
    public SearchIndex UpdateTo(Snapshot snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var places = new SnapshotDocuments(snapshot);
        var why = Look();
        try
        {
            if (index is not null && TryUpdateTo(snapshot, places, cancellation) is { } brought)
            {
                return brought;
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            why = $"the one that there is cannot be used ({problem.Message})";
            if (folder is not null
                && IsOfTheFolder(problem)
                && MoveToMemory(snapshot, places, problem, cancellation) is { } moved)
            {
                return moved;
            }
        }

        return Build(snapshot, places, why ?? "most of its texts are others", cancellation);
    }

    /// <summary>Builds the index anew, whatever there is: for one that was found to be damaged.</summary>
    /// <inheritdoc cref="UpdateTo"/>
    public SearchIndex Rebuild(Snapshot snapshot, CancellationToken cancellation = default)
    {
        Look();
        return Build(snapshot, new SnapshotDocuments(snapshot), "the one that there is is damaged", cancellation);
    }

    public void Dispose()
    {
        Look();
        index?.Dispose();
        folder?.Dispose();
    }

    private static bool IsOfTheFolder(Exception problem) => problem is IOException or UnauthorizedAccessException;

    /// <summary>Takes the index that is there already, once; tells why none can be used.</summary>
    private string? Look()
    {
        if (looking is null)
        {
            return index is null ? "there is none yet" : null;
        }

        (index, var why) = looking.GetAwaiter().GetResult();
        looking = null;
        IsUnchecked = index is not null;
        return why;
    }

    /// <summary>Null where it is better built anew: most would change.</summary>
    private SearchIndex? TryUpdateTo(Snapshot snapshot, SnapshotDocuments places, CancellationToken cancellation)
    {
        if (index!.Contents!.IsOf(snapshot))
        {
            var opened = index.OpenFor(snapshot, places);
            report?.Reused(path ?? string.Empty);
            return opened;
        }

        var difference = index.DifferenceTo(snapshot, places);
        if (difference.Removed.Count > difference.Kept)
        {
            return null;
        }

        index.Apply(difference, snapshot, cancellation);
        var brought = index.OpenFor(snapshot, places);
        report?.Updated(difference.Added.Count, difference.Removed.Count);
        return brought;
    }

    /// <summary>
    /// Goes on in memory with what was committed last, where the folder cannot be written; null where that is damaged.
    /// </summary>
    private SearchIndex? MoveToMemory(
        Snapshot snapshot, SnapshotDocuments places, Exception problem, CancellationToken cancellation)
    {
        try
        {
            var copy = ExistingIndex.CopyOf(index!.Directory);
            Drop();
            index = LuceneIndex.Open(copy, analyzer);
            index.CheckIntegrity();
            LeaveFolder(problem);
            return TryUpdateTo(snapshot, places, cancellation);
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            Drop();
            return null;
        }
    }

    private SearchIndex Build(Snapshot snapshot, SnapshotDocuments places, string why, CancellationToken cancellation)
    {
        SearchIndex? built = null;
        if (folder is not null)
        {
            try
            {
                var next = Build(folder.CreateNext(out var name), snapshot, places, cancellation);
                folder.SwitchTo(name);
                built = next;
            }
            catch (Exception problem) when (IsOfTheFolder(problem))
            {
                LeaveFolder(problem);
            }
        }

        built ??= Build(new RAMDirectory(), snapshot, places, cancellation);
        report?.Built(snapshot.Summaries.Length + snapshot.Entries.Length, why);
        return built;
    }

    private SearchIndex Build(
        Directory directory, Snapshot snapshot, SnapshotDocuments places, CancellationToken cancellation)
    {
        var next = LuceneIndex.Create(directory, analyzer);
        try
        {
            next.Apply(IndexDifference.All(places), snapshot, cancellation);
            var built = next.OpenFor(snapshot, places);
            Drop();
            index = next;
            return built;
        }
        catch
        {
            next.Dispose();
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
