namespace RightsGraph.Search.Results;

/// <summary>What the hits of a search are counted by.</summary>
public enum FacetField
{
    Type,
    Country,
    Region,
    Year,
    Kind,
    Language,
    Mentions,
}
