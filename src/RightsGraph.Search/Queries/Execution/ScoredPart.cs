using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>What a part of a compiled query scores.</summary>
internal abstract record ScoredPart;

/// <summary>A clause, by its matches in all fields or in the title again.</summary>
internal sealed record ScoredClause(Clause Clause, bool IsInTitle = false) : ScoredPart;

/// <summary>Two words that stand together.</summary>
internal sealed record ScoredPair(WordPair Pair) : ScoredPart;
