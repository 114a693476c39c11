using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>
/// Counts the terms of a query against <see cref="QueryLimits"/>, each clause once however often it stands there.
/// </summary>
internal sealed class TermBudget(QueryNotes notes)
{
    private readonly HashSet<Clause> taken = [];
    private int expanded;
    private int pairs;

    /// <summary>Terms that may still be taken.</summary>
    public int Left { get; private set; } = QueryLimits.MaxTerms;

    /// <summary>Takes a clause unless it costs more than is left.</summary>
    public bool TryTake(Clause clause)
    {
        if (taken.Contains(clause))
        {
            return true;
        }

        var searched = clause is ScopedClause scoped ? scoped.Inner : clause;
        var isExpanded = searched is PrefixClause or FuzzyClause;

        // The words of a phrase count each time: a thousand times the same frequent word would cost a second.
        var cost = searched switch { PhraseClause phrase => phrase.Words.Length, CharacterBigramClause => 2, _ => 1 };
        if (isExpanded && expanded == QueryLimits.MaxExpandedWords)
        {
            notes.TooManyExpandedWords();
            return false;
        }

        if (cost > Left)
        {
            notes.TooManyTerms();
            return false;
        }

        Left -= cost;
        expanded += isExpanded ? 1 : 0;
        return taken.Add(clause);
    }

    /// <summary>Takes two neighbours that are to rank together too.</summary>
    public bool TryTakePair() => ++pairs <= QueryLimits.MaxPairs;
}
