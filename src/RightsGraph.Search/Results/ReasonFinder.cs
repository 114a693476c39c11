using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Results;

/// <summary>Divides the score of a hit among the clauses of the query and the fields that they matched.</summary>
internal sealed class ReasonFinder(
    CompiledQuery query, QuerySpellings spellings, TextAnalyzer analyzer, PartScorer scores)
{
    private readonly MatchFinder matches = new(query, analyzer);

    public double EstimateMicroseconds(Document document) => matches.EstimateMicroseconds(document);

    /// <summary>The largest share first; none where the hit has no score.</summary>
    public IReadOnlyList<HitReason> Find(Document document, int doc)
    {
        var scored = (scores.Score(query.Query, doc) ?? []).Where(part => part.Score > 0).ToList();
        if (scored.Count == 0)
        {
            return [];
        }

        var occurrences = new FieldOccurrences(matches.Find(document, needsAllTokens: true));
        var shares = new Dictionary<(SearchField Field, string Term), double>();
        foreach (var (part, score) in scored)
        {
            Divide(query.Parts[part], score, occurrences, shares);
        }

        var total = shares.Values.Sum();
        return
        [
            .. shares
                .Select(share => new HitReason(share.Key.Field, share.Key.Term, share.Value / total))
                .OrderByDescending(reason => reason.Share)
                .ThenBy(reason => reason.Field)
                .ThenBy(reason => reason.Term, StringComparer.Ordinal),
        ];
    }

    private void Divide(
        ScoredPart part,
        float score,
        FieldOccurrences occurrences,
        Dictionary<(SearchField Field, string Term), double> shares)
    {
        // Neither word of a pair would have brought this without the other.
        Clause[] clauses = part switch
        {
            ScoredClause scored => [scored.Clause],
            ScoredPair { Pair: var pair } => [new TermClause(pair.Left), new TermClause(pair.Right)],
            _ => throw new InvalidOperationException($"No clauses of {part.GetType().Name}."),
        };
        foreach (var (field, share) in occurrences.SharesOf(part))
        {
            foreach (var clause in clauses)
            {
                var key = (field, spellings.Print(clause));
                shares[key] = shares.GetValueOrDefault(key) + (score * share / clauses.Length);
            }
        }
    }
}

/// <summary>Counts the matches of a part of the query by field. The index scores all fields as one text; which of them
/// matched is found by analysing them again, as for highlights.</summary>
internal sealed class FieldOccurrences(IReadOnlyList<MarkedField> fields)
{
    private static readonly SearchField[] Likeliest = [SearchField.Text, SearchField.Title, SearchField.Country];

    private readonly List<(MarkedField Field, ILookup<Clause, Mark> Marks)> marked =
        [.. fields.Select(field => (field, field.Marks.ToLookup(mark => mark.Clause)))];

    public IEnumerable<(SearchField Field, double Share)> SharesOf(ScoredPart part)
    {
        if (part is ScoredClause { IsInTitle: true })
        {
            return [(SearchField.Title, 1)];
        }

        var counts = marked.Select(field => (field.Field.Field, Count: part switch
        {
            ScoredClause { Clause: PlaceClause place } => place.AllNames.Sum(name => field.Marks[name].Count()),
            ScoredClause clause => field.Marks[clause.Clause].Count(),
            ScoredPair pair => Count(pair.Pair, field.Field.Tokens),
            _ => throw new InvalidOperationException($"No occurrences of {part.GetType().Name}."),
        })).Where(counted => counted.Count > 0).ToList();
        var all = counts.Sum(counted => counted.Count);

        // The index matched and the text shows no match: the likeliest field that has any words.
        return all == 0
            ? [(Likeliest.First(field => fields.Any(marked => marked.Field == field && marked.Tokens.Count > 0)), 1)]
            : counts.Select(counted => (counted.Field, (double)counted.Count / all));
    }

    private static int Count(WordPair pair, IReadOnlyList<Token> tokens)
    {
        var count = 0;
        for (var i = pair.Distance; i < tokens.Count; i++)
        {
            count += pair.Right.Stems.Contains(tokens[i].Stem)
                && pair.Left.Stems.Contains(tokens[i - pair.Distance].Stem) ? 1 : 0;
        }

        return count;
    }
}

/// <summary>Finds the reasons of all hits of a page on first use: a page costs little more than one hit.</summary>
internal sealed class PageReasons(Func<CancellationToken, IReadOnlyList<IReadOnlyList<HitReason>>> find)
{
    private IReadOnlyList<IReadOnlyList<HitReason>>? reasons;
    private bool isTimedOut;

    /// <summary>Null after a timeout.</summary>
    public IReadOnlyList<HitReason>? For(int hit, CancellationToken cancellation)
    {
        try
        {
            reasons ??= isTimedOut ? null : find(cancellation);
        }
        catch (SearchTimeoutException)
        {
            isTimedOut = true;
        }

        return reasons?[hit];
    }
}
