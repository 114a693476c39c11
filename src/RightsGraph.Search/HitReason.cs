namespace RightsGraph.Search;

/// <summary>What one term contributed to the score of a hit in one field. The term is as the query has it: a word, a
/// phrase in quotation marks, a prefix with its star, a fuzzy word with its edits. Shares are above 0; those of a hit
/// add up to 1.</summary>
public sealed record HitReason(SearchField Field, string Term, double Share);
