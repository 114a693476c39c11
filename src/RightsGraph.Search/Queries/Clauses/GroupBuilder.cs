using System.Collections.Immutable;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Syntax;

namespace RightsGraph.Search.Queries.Clauses;

/// <summary>Collects the clauses of one group, each once.</summary>
internal sealed class GroupBuilder(TermBudget budget)
{
    private readonly OrderedDictionary<Clause, Sign> clauses = [];
    private readonly List<Token?> words = [];
    private readonly List<Token> functionWords = [];

    /// <summary>Takes a plain word that may find and need not.</summary>
    public void AddWord(Token word)
    {
        words.Add(word);
        if (FunctionWords.Contains(word.Word))
        {
            functionWords.Add(word);
        }
        else
        {
            AddTerm(word);
        }
    }

    public void Add(Sign sign, Clause clause)
    {
        EndRunOfWords();

        // What must match or must not says more than what may.
        if (!clauses.TryAdd(clause, sign) && sign != Sign.Should)
        {
            clauses[clause] = sign;
        }
    }

    /// <summary>Says that the next word does not follow the last one in the query.</summary>
    public void EndRunOfWords() => words.Add(null);

    public GroupClause Build()
    {
        // "To be or not to be" has nothing else to find it by.
        if (!clauses.Values.Any(sign => sign != Sign.MustNot))
        {
            functionWords.ForEach(AddTerm);
        }

        return new GroupClause
        {
            Must = Signed(Sign.Must),
            Should = Signed(Sign.Should),
            MustNot = Signed(Sign.MustNot),
            Pairs = [.. Pairs().Distinct()],
        };
    }

    private void AddTerm(Token word)
    {
        var term = new TermClause(word.Stem);
        if (budget.TryTake(term))
        {
            clauses.TryAdd(term, Sign.Should);
        }
    }

    private ImmutableArray<Clause> Signed(Sign sign) =>
        [.. clauses.Where(clause => clause.Value == sign).Select(clause => clause.Key)];

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
        clauses.TryGetValue(new TermClause(word.Stem), out var sign) && sign != Sign.MustNot;
}
