namespace RightsGraph.Search.Queries.Execution;

/// <summary>What was found under a clock, and whether something was left out for want of time.</summary>
internal sealed record Partial<T>(T Value, bool IsCutShort);
