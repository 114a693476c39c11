namespace RightsGraph.Search;

/// <summary>The two types of document, as <see cref="SearchFilter.TypeIn"/> tells them apart.</summary>
public enum DocumentType
{
    Summary,
    Entry,
}
