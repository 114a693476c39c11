namespace RightsGraph.Search;

/// <summary>What one term of the query contributed to the score of a hit in one field.</summary>
/// <param name="Field">The field that it matched.</param>
/// <param name="Term">
/// As the query has it: a word, a phrase in quotation marks, a prefix with its star, a fuzzy word with its edits.
/// </param>
/// <param name="Share">A share of the hit's score, above 0; all shares of a hit add up to 1.</param>
public sealed record HitReason(SearchField Field, string Term, double Share);
