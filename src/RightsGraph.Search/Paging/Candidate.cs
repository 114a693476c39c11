namespace RightsGraph.Search.Paging;

/// <summary>A hit that may stand on the page; Record is its place in the snapshot's documents.</summary>
internal readonly record struct Candidate(SearchPosition Position, int Record, float Score);
