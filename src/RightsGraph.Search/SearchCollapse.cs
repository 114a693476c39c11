namespace RightsGraph.Search;

/// <summary>Which hits are folded into one.</summary>
public enum SearchCollapse
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of one country that say the same: at least four in five of their runs of five words are in both.
    /// The first in the order of the search stands for all.</summary>
    Similar,
}
