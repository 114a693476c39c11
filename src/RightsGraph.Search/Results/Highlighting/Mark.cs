using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Where a clause matches a text.</summary>
internal readonly record struct Mark(int Start, int End, Clause Clause);
