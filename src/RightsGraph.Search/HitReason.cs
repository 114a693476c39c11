namespace RightsGraph.Search;

/// <summary>Why a document is a hit: what one word or phrase of the query brought in one field.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Term">
/// As the query has it: a word, a phrase in quotation marks, a prefix with its star, a fuzzy word with its edits.
/// </param>
/// <param name="Share">Of the hit's score, above 0; the shares of a hit add up to 1.</param>
public sealed record HitReason(SearchField Field, string Term, double Share);
