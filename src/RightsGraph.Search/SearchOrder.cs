namespace RightsGraph.Search;

/// <summary>The order of hits. Each is total: what is equal otherwise comes by ascending id.</summary>
public enum SearchOrder
{
    /// <summary>Highest score first.</summary>
    Relevance,

    /// <summary>
    /// Latest date first; a text without a date counts as 1 January of its year, one without a year comes last.
    /// </summary>
    Newest,

    /// <summary>
    /// Earliest date first; a text without a date counts as 1 January of its year, one without a year comes last.
    /// </summary>
    Oldest,
}
