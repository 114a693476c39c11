using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Index;

/// <summary>An index that an earlier run of the program left, or that another program owns.</summary>
internal sealed record ExistingIndex(LuceneIndex? Index, string? Why, Exception? Problem = null)
{
    // The folder is null where this program does not own it.
    public static ExistingIndex Open(string path, IndexFolder? folder, TextAnalyzer analyzer, IIndexReport? report)
    {
        LuceneIndex? index = null;
        try
        {
            if (Find(path, folder) is not { } directory)
            {
                return new(null, $"there is none in {path}");
            }

            index = LuceneIndex.Open(directory, analyzer, report);
            if (index.Contents?.IsReadable == true)
            {
                return new(index, null);
            }

            index.Dispose();
            return new(null, $"the one in {path} is of another format");
        }
        catch (Exception problem)
        {
            // Damage can show in any exception.
            index?.Dispose();
            return new(null, $"the one in {path} is damaged ({problem.Message})", problem);
        }
    }

    /// <summary>Reads the index that anybody owns where it lies. It must be that of the snapshot: nobody else's can be
    /// updated.</summary>
    /// <returns>Null where it is of another version or format, or changes while it is opened.</returns>
    public static SearchIndex? OpenUpToDate(string path, Snapshot snapshot, TextAnalyzer analyzer)
    {
        try
        {
            if (IndexFolder.OpenCurrentOf(path) is not { } directory)
            {
                return null;
            }

            // Much is read of each segment, and little to know whether to.
            var commit = new SegmentInfos();
            commit.Read(directory);
            if (IndexContents.Read(commit.UserData) is not { IsReadable: true } contents
                || !contents.IsUpToDateWith(snapshot))
            {
                return null;
            }

            using var index = LuceneIndex.Open(directory, analyzer, report: null, readsAhead: false);
            return index.Contents!.IsUpToDateWith(snapshot) ? index.OpenFor(new SnapshotDocuments(snapshot)) : null;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Damage can show in any exception, and so does a file that its owner deletes meanwhile.
            return null;
        }
    }

    public static Directory CopyOf(Directory directory) => new RAMDirectory(directory, IOContext.READ_ONCE);

    // The owner may change it while we read; a complete copy stays consistent.
    private static Directory? Find(string path, IndexFolder? folder) =>
        folder is not null ? folder.OpenCurrent()
        : IndexFolder.OpenCurrentOf(path) is { } others ? CopyOf(others)
        : null;
}
