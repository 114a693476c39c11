namespace RightsGraph.Search;

/// <summary>Ties are broken by ascending id.</summary>
public enum SearchOrder
{
    /// <summary>The highest score first.</summary>
    Relevance,

    /// <summary>
    /// Latest date first. A text without a date counts as 1 January of its year; one without a year is last.
    /// </summary>
    Newest,

    /// <summary>
    /// Earliest date first. A text without a date counts as 1 January of its year; one without a year is last.
    /// </summary>
    Oldest,
}
