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

    public static Directory CopyOf(Directory directory) => new RAMDirectory(directory, IOContext.READ_ONCE);

    // The owner may change it while we read; a complete copy stays consistent.
    private static Directory? Find(string path, IndexFolder? folder) =>
        folder is not null ? folder.OpenCurrent()
        : IndexFolder.OpenCurrentOf(path) is { } others ? CopyOf(others)
        : null;
}
