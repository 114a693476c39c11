namespace RightsGraph.Search;

public enum DocumentType
{
    Summary,
    Entry,
}
