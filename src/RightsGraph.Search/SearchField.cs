namespace RightsGraph.Search;

public enum SearchField
{
    /// <summary>The names of the countries that the document is about.</summary>
    Country,
    Title,
    Text,
}
