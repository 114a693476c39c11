using RightsGraph.Archive.Records;

namespace RightsGraph.Search;

/// <summary>What is most like a document.</summary>
/// <param name="Documents">The most alike first.</param>
/// <param name="IsCutShort">Whether the time was over before all documents had been compared.</param>
public sealed record RelatedDocuments(IReadOnlyList<Document> Documents, bool IsCutShort);
