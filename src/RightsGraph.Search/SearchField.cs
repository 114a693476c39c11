namespace RightsGraph.Search;

/// <summary>What of a document is searched.</summary>
public enum SearchField
{
    /// <summary>The name of the country on whose page the document stands.</summary>
    Country,
    Title,
    Text,
}
