namespace RightsGraph.Search;

/// <summary>Receives what becomes of an index, for a server's log. Called from any thread.</summary>
public interface IIndexReport
{
    void Reused(string folder);

    /// <param name="added">New and changed texts.</param>
    /// <param name="removed">Deleted and changed texts.</param>
    void Updated(int added, int removed);

    /// <param name="texts">The number of texts indexed.</param>
    /// <param name="why">In the middle of a sentence: "there is none in DIR".</param>
    void Built(int texts, string why);

    /// <summary>The folder cannot be used, and the index is in memory from now on.</summary>
    /// <param name="folder">As it was given.</param>
    /// <param name="problem">A sentence of the system's.</param>
    void LeftFolder(string folder, string problem);

    /// <summary>Something failed that the index recovers from, for instance by a rebuild.</summary>
    /// <param name="what">What failed, in the middle of a sentence: "opening the index in DIR".</param>
    /// <param name="problem">With its stack.</param>
    void Failed(string what, Exception problem);
}
