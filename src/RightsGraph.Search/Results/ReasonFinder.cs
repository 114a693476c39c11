using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Results;

/// <summary>Divides the scores of hits among the clauses of the query and the fields that they matched.</summary>
internal sealed class ReasonFinder(
    CompiledQuery query, QuerySpellings spellings, TextAnalyzer analyzer, PartScorer scores)
{
    private readonly MatchFinder matches = new(query, analyzer);

    /// <summary>The largest share first; none where the hit has no score.</summary>
    /// <param name="document">The hit.</param>
    /// <param name="doc">Its number in the index.</param>
    public IReadOnlyList<HitReason> Of(Document document, int doc)
    {
        var scored = (scores.Of(query.Query, doc) ?? []).Where(part => part.Score > 0).ToList();
        if (scored.Count == 0)
        {
            return [];
        }

        var occurrences = new FieldOccurrences(matches.Find(document));
        var brought = new Dictionary<(SearchField Field, string Term), double>();
        foreach (var (part, score) in scored)
        {
            Divide(query.Parts[part], score, occurrences, brought);
        }

        var total = brought.Values.Sum();
        return
        [
            .. brought
                .Select(line => new HitReason(line.Key.Field, line.Key.Term, line.Value / total))
                .OrderByDescending(reason => reason.Share)
                .ThenBy(reason => reason.Field)
                .ThenBy(reason => reason.Term, StringComparer.Ordinal),
        ];
    }

    private void Divide(
        ScoredPart part,
        float score,
        FieldOccurrences occurrences,
        Dictionary<(SearchField Field, string Term), double> brought)
    {
        // Of two words that stand together neither would have brought this without the other.
        Clause[] clauses = part switch
        {
            ScoredClause scored => [scored.Clause],
            ScoredPair { Pair: var pair } => [new TermClause(pair.Left), new TermClause(pair.Right)],
            _ => throw new InvalidOperationException($"No clauses of {part.GetType().Name}."),
        };
        foreach (var (field, share) in occurrences.Of(part))
        {
            foreach (var clause in clauses)
            {
                var line = (field, spellings.Of(clause));
                brought[line] = brought.GetValueOrDefault(line) + (score * share / clauses.Length);
            }
        }
    }
}
