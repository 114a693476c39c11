namespace RightsGraph.Search;

/// <summary>Ties are broken by ascending id. By date a text without one counts as 1 January of its year; without a year
/// it is last.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}
