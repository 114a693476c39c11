namespace RightsGraph.Search.Queries.Scoring;

/// <summary>The texts of a segment that have a term, and of what the term tells the part that counts in each.</summary>
/// <param name="Docs">In ascending order.</param>
/// <param name="Parts">From 0 to 1, one for each.</param>
internal sealed record Impacts(int[] Docs, float[] Parts);
