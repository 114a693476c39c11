namespace RightsGraph.Search;

/// <summary>The other hits of a search that say the same as one, newest first; the first of them are given.</summary>
public sealed record SimilarHits(int TotalCount, IReadOnlyList<Document> First);
