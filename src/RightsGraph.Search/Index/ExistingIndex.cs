using Lucene.Net.Store;
using RightsGraph.Search.Analysis;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Index;

/// <summary>Looks for an index that an earlier run of the program left, or that another program keeps.</summary>
internal static class ExistingIndex
{
    /// <param name="path">Where it may lie.</param>
    /// <param name="folder">The same folder; null where this program does not own it.</param>
    /// <param name="analyzer">For what is added to the index.</param>
    /// <returns>The index, or in the middle of a sentence why there is none that can be used.</returns>
    public static (LuceneIndex? Index, string? Why) In(string path, IndexFolder? folder, TextAnalyzer analyzer)
    {
        LuceneIndex? index = null;
        try
        {
            if (Find(path, folder) is not { } directory)
            {
                return (null, $"there is none in {path}");
            }

            index = LuceneIndex.Open(directory, analyzer);
            if (index.Contents?.IsReadable == true)
            {
                return (index, null);
            }

            index.Dispose();
            return (null, $"the one in {path} is of another format");
        }
        catch (Exception problem)
        {
            // Damage shows itself in any exception.
            index?.Dispose();
            return (null, $"the one in {path} is damaged ({problem.Message})");
        }
    }

    public static Directory CopyOf(Directory directory) => new RAMDirectory(directory, IOContext.READ_ONCE);

    // What another program owns may change under our eyes: a copy that is whole does not.
    private static Directory? Find(string path, IndexFolder? folder) =>
        folder is not null ? folder.OpenCurrent()
        : IndexFolder.OpenCurrentOf(path) is { } others ? CopyOf(others)
        : null;
}
