using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>
/// The version of the archive that is served now: a search index with the snapshot that it was made from. The two are
/// swapped together, and a request takes them once and holds them to its end, so that no answer mixes two versions.
/// </summary>
public sealed class LiveArchive
{
    private SearchIndex? current;

    /// <summary>Null until the first version stands.</summary>
    public SearchIndex? Current => Volatile.Read(ref current);

    /// <summary>Raised when another version stands, from whatever thread made it.</summary>
    public event Action? Published;

    public void Publish(SearchIndex index)
    {
        Volatile.Write(ref current, index);
        Published?.Invoke();
    }
}
