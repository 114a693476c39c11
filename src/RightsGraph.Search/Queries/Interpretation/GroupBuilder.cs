using System.Collections.Frozen;
using System.Collections.Immutable;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Collects the clauses of one group, each once.</summary>
internal sealed class GroupBuilder(TermBudget budget, QueryTextAnalyzer text)
{
    private readonly List<(Sign Sign, Clause Clause)> clauses = [];
    private readonly HashSet<(Sign Sign, Clause Clause)> known = [];
    private readonly List<QueryWord?> words = [];
    private readonly HashSet<StemSet> namesOfOneWord = [];
    private readonly Dictionary<Clause, int> timesWritten = [];

    /// <summary>Takes a plain word that may find and need not.</summary>
    /// <param name="word">The next word of the query.</param>
    /// <param name="isSearched">False for a word that only stands between others.</param>
    public void AddWord(QueryWord word, bool isSearched)
    {
        words.Add(word);
        if (isSearched)
        {
            Count(new TermClause(word.Stems));
        }
    }

    /// <summary>Takes two characters that stand side by side and may find and need not.</summary>
    public void AddCharacters(QueryWord left, QueryWord right)
    {
        EndRunOfWords();
        Count(new CharacterBigramClause(new WordPair(left.Stems, right.Stems, Distance: 1)));
    }

    /// <summary>Takes a plain word for one field alone; it does not rank with its neighbours.</summary>
    public void AddScopedWord(ScopedClause word)
    {
        EndRunOfWords();
        Repeat(word);
    }

    /// <summary>
    /// Takes names of which any may find and none need; one that was typed as a single word ranks with its neighbours.
    /// </summary>
    public void AddNames(Clause names, IReadOnlyList<QueryWord> typed)
    {
        words.Add(typed is [var word] ? word : null);
        namesOfOneWord.UnionWith(typed is [var name] ? [name.Stems] : []);
        Repeat(names);
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

    public GroupClause Build()
    {
        var neighbours = Neighbours().DistinctBy(pair => pair.Stems).Where(_ => budget.TryTakePair()).ToList();
        return new GroupClause
        {
            Must = Signed(Sign.Must),
            Should = [.. Signed(Sign.Should).Except(Signed(Sign.Must))],
            MustNot = Signed(Sign.MustNot),
            Pairs = [.. neighbours.Select(pair => pair.Stems)],
            Compounds = [.. neighbours.Select(pair => pair.Compound).OfType<TermClause>().Distinct()],
            TimesWritten = timesWritten.ToFrozenDictionary(),
        };
    }

    private void Count(Clause clause)
    {
        if (budget.TryTake(clause))
        {
            Repeat(clause);
        }
    }

    private void Repeat(Clause clause)
    {
        Put(Sign.Should, clause);
        timesWritten[clause] = timesWritten.GetValueOrDefault(clause) + 1;
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

    private IEnumerable<(WordPair Stems, TermClause? Compound)> Neighbours()
    {
        var last = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is not { } right)
            {
                last = -1;
            }
            else if (IsSearched(right))
            {
                if (last >= 0 && words[last] is { } left)
                {
                    var distance = i - last;
                    yield return (
                        new WordPair(left.Stems, right.Stems, distance), distance == 1 ? Compound(left, right) : null);
                }

                last = i;
            }
        }
    }

    // Of two numbers another would be made.
    private TermClause? Compound(QueryWord left, QueryWord right) =>
        !(char.IsDigit(left.Word[^1]) && char.IsDigit(right.Word[0]))
        && text.Analyze(left.Word + right.Word) is [var whole]
        && new TermClause(whole.Stems) is var clause
        && !known.Contains((Sign.Should, clause))
            ? clause
            : null;

    private bool IsSearched(QueryWord word) =>
        namesOfOneWord.Contains(word.Stems)
        || known.Contains((Sign.Should, new TermClause(word.Stems)))
        || known.Contains((Sign.Must, new TermClause(word.Stems)));
}
