using System.Collections.Frozen;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Compiles the clauses of a query to a Lucene query.</summary>
internal sealed partial class QueryCompiler
{
    private readonly IndexReader reader;
    private readonly SearchClock clock;
    private readonly StemQueries stems;
    private readonly ScopedQueries scopes;
    private readonly Dictionary<Clause, ClauseStatistics> statistics = [];
    private readonly Dictionary<Query, ScoredPart> parts = new(ReferenceEqualityComparer.Instance);

    // In bits, as the information of a word is.
    private readonly Dictionary<Clause, double> expandedWeights = [];
    private readonly Matching matching;
    private double topic;
    private double tier;

    private QueryCompiler(IndexReader reader, QueryTextAnalyzer text, Matching matching, SearchClock clock)
    {
        this.matching = matching;
        this.reader = reader;
        this.clock = clock;
        stems = new StemQueries(reader);
        scopes = new ScopedQueries(text, stems);
    }

    public static CompiledQuery Compile(
        GroupClause clauses,
        UnderstoodTerms understood,
        IndexReader reader,
        QueryTextAnalyzer text,
        Matching matching,
        SearchClock clock)
    {
        var compiler = new QueryCompiler(reader, text, matching, clock);
        compiler.topic = compiler.TopicScore(ClauseTree.Words(clauses));
        compiler.tier = compiler.TopicScore(ClauseTree.Words(clauses, withPlaces: true));
        return new CompiledQuery(compiler.Group(clauses), clauses, compiler.statistics)
        {
            Parts = compiler.parts,
            Understood = understood,
        };
    }

    private double TopicScore(IEnumerable<StemSet> words) =>
        Ranking.TopicScore(words.Select(word => stems.Information(IndexFields.Content, word)));

    private BooleanQuery Group(GroupClause group)
    {
        var query = new BooleanQuery(disableCoord: true);
        if (!group.Must.IsEmpty)
        {
            query.Add(Conjunction.Create([.. group.Must.Select(Single)]), Occur.MUST);
        }

        var coverage = new CoverageBuilder(matching);
        foreach (var clause in group.Should)
        {
            var single = Single(clause);
            single.Boost *= clause is PlaceClause ? 1 : group.TimesWritten.GetValueOrDefault(clause, 1);
            query.Add(single, Occur.SHOULD);
            var asked = clause is PlaceClause place && !IsOfTexts(place) ? place.Names : clause;
            coverage.Add(asked, single, ClauseTree.Weight(asked, CoverageWeight, ExpandedWeight));
            if (coverage.CountsPlaces(group))
            {
                AddUnscored(asked, query, coverage);
            }
        }

        foreach (var compound in group.Compounds.Where(IsIndexed))
        {
            var whole = Term(compound);
            whole.Boost = Ranking.CompoundWeight;
            query.Add(whole, Occur.SHOULD);
            coverage.AddCompound(group.CompoundWords[compound], whole);
        }

        if (coverage.Build(group) is { } enough)
        {
            query.Add(enough, Occur.MUST);
        }

        foreach (var clause in group.MustNot)
        {
            query.Add(Single(clause), Occur.MUST_NOT);
        }

        if (group.Must.IsEmpty && group.Should.IsEmpty)
        {
            query.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        }

        AddRankingOnly(query, group);
        if (group.Should.Any(IsOfTexts))
        {
            AddPresence(query, group);
        }

        return query;
    }

    // What these match another clause matches too.
    private void AddRankingOnly(BooleanQuery query, GroupClause group)
    {
        foreach (var term in group.Must.Concat(group.Should).OfType<TermClause>())
        {
            Add(term, stems.Term(IndexFields.Title, term.Stems));
        }

        foreach (var pair in group.Should.OfType<CharacterBigramClause>())
        {
            Add(pair, stems.Pair(IndexFields.Title, pair.Pair));
        }

        foreach (var pair in group.Pairs)
        {
            var neighbours = stems.Pair(IndexFields.Content, pair);
            neighbours.Boost = Ranking.PairWeightOf(group.Pairs.Length);
            parts[neighbours] = new ScoredPair(pair);
            query.Add(neighbours, Occur.SHOULD);
        }

        void Add(Clause clause, Query inTitle)
        {
            inTitle.Boost *= Ranking.TitleWeight * group.TimesWritten.GetValueOrDefault(clause, 1);
            parts[inTitle] = new ScoredClause(clause, IsInTitle: true);
            query.Add(inTitle, Occur.SHOULD);
        }
    }

    private bool IsIndexed(TermClause clause) => stems.DocumentCount(IndexFields.Content, clause.Stems) > 0;

    private Query Single(Clause clause) => clause switch
    {
        TermClause term => Term(term),
        CharacterBigramClause pair => Record(
            pair, stems.Pair(IndexFields.Content, pair.Pair), Weight(pair.Pair.Left) + Weight(pair.Pair.Right)),
        PhraseClause phrase => Record(phrase, stems.Phrase(IndexFields.Content, phrase), phrase.Words.Sum(Weight)),
        PrefixClause prefix => Prefix(prefix),
        FuzzyClause fuzzy => Fuzzy(fuzzy, fuzzy),
        NamesClause names => Names(names),
        PlaceClause place => Place(place),
        TimeClause time => Time(time),
        ScopedClause scoped => Scoped(scoped),
        CountryClause country => Record(country, Country(country), 0),
        GroupClause group => Group(group),
        NothingClause => new BooleanQuery(),
        _ => throw new InvalidOperationException($"No query for {clause.GetType().Name}."),
    };

    private Query Term(TermClause clause) =>
        Record(clause, stems.Term(IndexFields.Content, clause.Stems), Weight(clause.Stems));

    // The best name in a text counts. A rare name would weigh more than the typed one, but is no better a match, so it
    // weighs at most as much.
    private DisjunctionMaxQuery Names(NamesClause clause)
    {
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        var typed = Information(clause.Names[0]);
        foreach (var name in clause.Names)
        {
            var single = Single(name);
            var share = typed / Information(name);
            single.Boost = (float)(clause.WeighAlike ? share : Math.Min(1, share));
            query.Add(name is TermClause term ? WithTitle(single, term) : single);
        }

        return query;
    }

    private BooleanQuery WithTitle(Query content, TermClause term)
    {
        var title = stems.Term(IndexFields.Title, term.Stems);
        title.Boost *= content.Boost * Ranking.TitleWeight;
        parts[title] = new ScoredClause(term, IsInTitle: true);
        return new BooleanQuery(disableCoord: true) { { content, Occur.SHOULD }, { title, Occur.SHOULD } };
    }

    private Query Scoped(ScopedClause clause) => clause.Inner switch
    {
        TermClause term => Record(clause, scopes.Term(clause.Field, term), Weight(term.Stems)),
        CharacterBigramClause pair => Record(
            clause, scopes.Pair(clause.Field, pair), Weight(pair.Pair.Left) + Weight(pair.Pair.Right)),
        PhraseClause phrase => Record(clause, scopes.Phrase(clause.Field, phrase), phrase.Words.Sum(Weight)),
        PrefixClause prefix => WordExpansion.ExpandPrefix(reader, prefix) is { } words
            ? Expanded(clause, words)
            : Record(clause, ScopedQueries.Prefix(clause.Field, prefix), 0),
        FuzzyClause fuzzy => Fuzzy(clause, fuzzy),
        _ => throw new InvalidOperationException($"No field for {clause.Inner.GetType().Name}."),
    };

    private Query Prefix(PrefixClause clause)
    {
        if (WordExpansion.ExpandPrefix(reader, clause) is { } words)
        {
            return Expanded(clause, words);
        }

        // A prefix of so many words tells texts apart too little to rank by.
        var filter = new PrefixFilter(new Term(IndexFields.Words, clause.Prefix));
        return Record(clause, new ConstantScoreQuery(filter) { Boost = 0 }, 0);
    }

    private Query Fuzzy(Clause clause, FuzzyClause fuzzy)
    {
        var words = WordExpansion.ExpandFuzzy(reader, fuzzy, clock);
        return Expanded(clause, words, words.Select(word => word.Word).ToFrozenSet(StringComparer.Ordinal));
    }

    private Query Expanded(Clause clause, IReadOnlyList<ExpandedWord> words, FrozenSet<string>? forms = null)
    {
        var query = WordFormsQuery.Create(
            IndexFields.Words,
            words,
            reader,
            clause is ScopedClause scoped ? word => scopes.Word(scoped.Field, word) : null);
        var idf = Idf(words.Count == 0 ? 0 : words.Max(word => word.DocumentCount));
        expandedWeights[clause] = words.Count == 0 ? 0 : Math.Max(1, idf / Math.Log(2));
        return Record(clause, query, idf, forms);
    }

    private double Information(Clause name)
    {
        if (name is GroupClause group)
        {
            return group.Should.Sum(Information);
        }

        ImmutableArray<StemSet> words = (name is ScopedClause scoped ? scoped.Inner : name) switch
        {
            TermClause term => [term.Stems],
            PhraseClause phrase => phrase.Words,
            _ => throw new InvalidOperationException($"{name.GetType().Name} is no name."),
        };
        return words.Sum(word => stems.Information(IndexFields.Content, word));
    }

    private Query Record(Clause clause, Query query, float weight, FrozenSet<string>? words = null)
    {
        statistics[clause] = new ClauseStatistics(weight, words);
        parts[query] = new ScoredClause(clause);
        return query;
    }

    private float Weight(StemSet word) => Idf(stems.DocumentCount(IndexFields.Content, word));

    private float Idf(int documentCount) =>
        MathF.Log(1 + ((reader.NumDocs - documentCount + 0.5f) / (documentCount + 0.5f)));
}

/// <summary>Joins queries that must all match, two by two. Lucene adds up the scores of a longer conjunction as floats
/// in an order that each segment chooses anew, so that the last digits would depend on how the index is cut into
/// segments.</summary>
internal static class Conjunction
{
    public static Query Create(ReadOnlySpan<Query> queries)
    {
        if (queries.Length == 1)
        {
            return queries[0];
        }

        var half = queries.Length / 2;
        return new BooleanQuery(disableCoord: true)
        {
            { Create(queries[..half]), Occur.MUST },
            { Create(queries[half..]), Occur.MUST },
        };
    }
}
