using System.Collections.Frozen;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Collects the clauses of one group, each once.</summary>
internal sealed class GroupBuilder(TermBudget budget, QueryTextAnalyzer text)
{
    private readonly List<(Sign Sign, Clause Clause)> clauses = [];
    private readonly HashSet<(Sign Sign, Clause Clause)> distinct = [];
    private readonly List<QueryWord?> words = [];
    private readonly HashSet<StemSet> namesOfOneWord = [];
    private readonly Dictionary<Clause, int> timesWritten = [];

    /// <summary>Adds an optional word.</summary>
    /// <param name="word">The next word of the query.</param>
    /// <param name="isSearched">False for a stop word, which only separates its neighbours.</param>
    public void AddWord(QueryWord word, bool isSearched)
    {
        words.Add(word);
        if (isSearched)
        {
            AddAffordable(new TermClause(word.Stems));
        }
    }

    public void AddBigram(QueryWord left, QueryWord right)
    {
        EndRunOfWords();
        AddAffordable(new CharacterBigramClause(new WordPair(left.Stems, right.Stems, Distance: 1)));
    }

    /// <summary>Adds an optional word of one field, which forms no pair with its neighbours.</summary>
    public void AddScopedWord(ScopedClause word)
    {
        EndRunOfWords();
        Repeat(word);
    }

    /// <summary>Adds optional names; one typed as a single word forms pairs with its neighbours.</summary>
    public void AddNames(Clause names, IReadOnlyList<QueryWord> typed)
    {
        words.Add(typed is [var word] ? word : null);
        namesOfOneWord.UnionWith(typed is [var name] ? [name.Stems] : []);
        Repeat(names);
    }

    public void Add(Sign sign, Clause clause)
    {
        if (clause is not GroupClause { IsEmpty: true })
        {
            EndRunOfWords();
            Put(sign, clause);
        }
    }

    /// <summary>Whether something that must be found has neither letter nor digit. It is left out where there are other
    /// words; alone it finds nothing, and not everything.</summary>
    public bool HasUnreadable { get; set; }

    /// <summary>The next word forms no pair with the last one.</summary>
    public void EndRunOfWords() => words.Add(null);

    public GroupClause Build()
    {
        var neighbours = Neighbours().DistinctBy(pair => pair.Stems).Where(_ => budget.TryTakePair()).ToList();
        return new GroupClause
        {
            Must = HasUnreadable && !clauses.Any(signed => signed.Sign != Sign.MustNot)
                ? [new NothingClause()]
                : Signed(Sign.Must),
            Should = [.. Signed(Sign.Should).Except(Signed(Sign.Must))],
            MustNot = Signed(Sign.MustNot),
            Pairs = [.. neighbours.Select(pair => pair.Stems)],
            Compounds = [.. neighbours.Select(pair => pair.Compound).OfType<TermClause>().Distinct()],
            TimesWritten = timesWritten.ToFrozenDictionary(),
            CompoundWords = neighbours.Where(pair => pair.Compound is not null)
                .DistinctBy(pair => pair.Compound!)
                .ToFrozenDictionary(pair => pair.Compound!, pair => pair.Stems),
        };
    }

    private void AddAffordable(Clause clause)
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
        if (distinct.Add((sign, clause)))
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

    // Two numbers would make another number.
    private TermClause? Compound(QueryWord left, QueryWord right) =>
        !(char.IsDigit(left.Word[^1]) && char.IsDigit(right.Word[0]))
        && text.Analyze(left.Word + right.Word) is [var whole]
        && new TermClause(QueryTextAnalyzer.Solid(whole.Stems)) is var clause
        && !distinct.Contains((Sign.Should, new TermClause(whole.Stems)))
            ? clause
            : null;

    private bool IsSearched(QueryWord word) =>
        namesOfOneWord.Contains(word.Stems)
        || distinct.Contains((Sign.Should, new TermClause(word.Stems)))
        || distinct.Contains((Sign.Must, new TermClause(word.Stems)));
}

/// <summary>Counts the terms of a query against <see cref="QueryLimits"/>, a repeated clause once.</summary>
internal sealed class TermBudget(QueryNotes notes)
{
    private readonly HashSet<Clause> taken = [];
    private int expanded;
    private int pairs;

    public int Left { get; private set; } = QueryLimits.MaxTerms;

    public bool TryTake(Clause clause)
    {
        if (taken.Contains(clause))
        {
            return true;
        }

        var searched = clause is ScopedClause scoped ? scoped.Inner : clause;
        var isExpanded = searched is PrefixClause or FuzzyClause;

        // A phrase counts repeated words: a thousand times one frequent word would take a second.
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

    public bool TryTakePair() => ++pairs <= QueryLimits.MaxPairs;
}
