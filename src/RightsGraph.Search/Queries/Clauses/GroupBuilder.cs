using System.Collections.Immutable;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Syntax;

namespace RightsGraph.Search.Queries.Clauses;

/// <summary>Collects the clauses of one group, each once.</summary>
internal sealed class GroupBuilder(TermBudget budget)
{
    private readonly List<(Sign Sign, Clause Clause)> clauses = [];
    private readonly HashSet<(Sign Sign, Clause Clause)> known = [];
    private readonly List<Token?> words = [];

    /// <summary>Takes a plain word that may find and need not.</summary>
    /// <param name="word">The next word of the query.</param>
    /// <param name="isSearched">False for a word that only stands between others.</param>
    public void AddWord(Token word, bool isSearched)
    {
        words.Add(word);
        if (isSearched)
        {
            AddTerm(word);
        }
    }

    /// <summary>Takes a condition; an empty group is none.</summary>
    public void Add(Sign sign, Clause clause)
    {
        if (clause is not GroupClause { IsEmpty: true })
        {
            EndRunOfWords();
            Put(sign, clause);
        }
    }

    /// <summary>Says that the next word does not follow the last one in the query.</summary>
    public void EndRunOfWords() => words.Add(null);

    public GroupClause Build() => new()
    {
        Must = Signed(Sign.Must),
        Should = [.. Signed(Sign.Should).Except(Signed(Sign.Must))],
        MustNot = Signed(Sign.MustNot),
        Pairs = [.. Pairs().Distinct()],
    };

    private void AddTerm(Token word)
    {
        var term = new TermClause(word.Stem);
        if (budget.TryTake(term))
        {
            Put(Sign.Should, term);
        }
    }

    private void Put(Sign sign, Clause clause)
    {
        if (known.Add((sign, clause)))
        {
            clauses.Add((sign, clause));
        }
    }

    private ImmutableArray<Clause> Signed(Sign sign) =>
        [.. clauses.Where(signed => signed.Sign == sign).Select(signed => signed.Clause)];

    private IEnumerable<PhraseClause> Pairs()
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1] is { } left && words[i] is { } right && IsSearched(left) && IsSearched(right))
            {
                yield return new PhraseClause([left.Stem, right.Stem], 0);
            }
        }
    }

    private bool IsSearched(Token word) =>
        known.Contains((Sign.Should, new TermClause(word.Stem)))
        || known.Contains((Sign.Must, new TermClause(word.Stem)));
}
