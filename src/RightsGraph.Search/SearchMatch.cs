namespace RightsGraph.Search;

/// <summary>Which texts are hits of a query, where no operator says it.</summary>
public enum SearchMatch
{
    /// <summary>Those that hold enough of the query, rare words counting more, and of the countries that it names at
    /// least one; where there are none, those that hold some of it.</summary>
    Best,

    /// <summary>Those that hold anything of it.</summary>
    Any,

    /// <summary>Those that hold all of it.</summary>
    All,
}
