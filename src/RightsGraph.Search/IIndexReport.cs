namespace RightsGraph.Search;

/// <summary>Hears what becomes of an index: the log of a server.</summary>
public interface IIndexReport
{
    /// <summary>The index in the folder is used as it is.</summary>
    void Reused(string folder);

    /// <summary>An index is brought up to date by what has changed.</summary>
    /// <param name="added">Texts that are new, or have changed.</param>
    /// <param name="removed">Texts that are gone, or have changed.</param>
    void Updated(int added, int removed);

    /// <summary>An index was built from nothing.</summary>
    /// <param name="texts">How many it holds.</param>
    /// <param name="why">In the middle of a sentence: "there is none in DIR".</param>
    void Built(int texts, string why);

    /// <summary>The folder is of no use from now on, and the index is kept in memory.</summary>
    /// <param name="folder">As it was given.</param>
    /// <param name="problem">A sentence, in the words of the system.</param>
    void LeftFolder(string folder, string problem);
}
