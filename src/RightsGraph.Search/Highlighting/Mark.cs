using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>Where a clause matches a text.</summary>
internal readonly record struct Mark(int Start, int End, Clause Clause);
