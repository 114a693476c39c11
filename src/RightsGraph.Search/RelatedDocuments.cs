namespace RightsGraph.Search;

/// <summary>The most similar first, unless a timeout ended the comparison.</summary>
public sealed record RelatedDocuments(IReadOnlyList<Document> Documents, bool IsPartial);
