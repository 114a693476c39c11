namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// A hit that may stand on the page; Record is its place in the snapshot's documents, Doc its number in the index.
/// </summary>
internal readonly record struct Candidate(SearchPosition Position, int Record, int Doc, float Score);
