namespace RightsGraph.Search;

public enum SearchField
{
    /// <summary>The name of the country on whose page the document is.</summary>
    Country,
    Title,
    Text,
}
