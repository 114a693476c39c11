namespace RightsGraph.Search;

/// <param name="Documents">The most similar first.</param>
/// <param name="IsCutShort">Whether a timeout ended the comparison.</param>
public sealed record RelatedDocuments(IReadOnlyList<Document> Documents, bool IsCutShort);
