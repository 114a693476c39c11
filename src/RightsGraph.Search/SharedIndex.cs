using RightsGraph.Search.Index;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search;

/// <summary>An index in a folder that another program may own.</summary>
public static class SharedIndex
{
    /// <summary>Opens it where it lies, and writes nothing.</summary>
    /// <returns>Null where there is none of this snapshot.</returns>
    public static SearchIndex? Read(string path, Snapshot snapshot, SynonymTable? synonyms = null) =>
        ExistingIndex.OpenUpToDate(path, snapshot, new TextAnalyzer(synonyms));

    /// <summary>Whether a program owns the folder that ends once the index is up to date.</summary>
    public static bool IsBeingUpdated(string path) => IndexFolder.IsOwnedBriefly(path);
}
