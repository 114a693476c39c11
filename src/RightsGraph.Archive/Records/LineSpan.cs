namespace RightsGraph.Archive.Records;

/// <summary>Lines of a source document, 1-based and inclusive.</summary>
public readonly record struct LineSpan(int First, int Last);
