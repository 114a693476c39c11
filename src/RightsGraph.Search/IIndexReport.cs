namespace RightsGraph.Search;

/// <summary>Receives what becomes of an index, for a server's log. Called from any thread.</summary>
public interface IIndexReport
{
    void Reused(string folder);

    /// <summary>A changed text counts as removed and as added.</summary>
    void Updated(int added, int removed);

    /// <summary>The reason stands in the middle of a sentence: "there is none in DIR".</summary>
    void Built(int texts, string why);

    /// <summary>Texts are about to be added, which takes a minute for some ten thousand.</summary>
    void Indexing(int texts, string why)
    {
    }

    /// <summary>The folder cannot be used, and the index is in memory from now on.</summary>
    void LeftFolder(string folder, string problem);

    /// <summary>Something failed that the index recovers from: "opening the index in DIR", for instance.</summary>
    void Failed(string what, Exception problem);
}
