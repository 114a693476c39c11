using System.Collections.Frozen;
using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Clauses;
using RightsGraph.Search.Timing;

namespace RightsGraph.Search.Queries;

/// <summary>Turns the clauses of a query into what the index runs.</summary>
internal sealed class QueryCompiler
{
    private readonly IndexReader reader;
    private readonly SearchClock clock;
    private readonly StemQueries stems;
    private readonly Dictionary<Clause, ClauseReading> readings = [];

    private QueryCompiler(IndexReader reader, SearchClock clock)
    {
        this.reader = reader;
        this.clock = clock;
        stems = new StemQueries(reader);
    }

    public static CompiledQuery Compile(GroupClause clauses, IndexReader reader, SearchClock clock)
    {
        var compiler = new QueryCompiler(reader, clock);
        return new CompiledQuery(compiler.Group(clauses), clauses, compiler.readings);
    }

    private BooleanQuery Group(GroupClause group)
    {
        var query = new BooleanQuery(disableCoord: true);
        if (!group.Must.IsEmpty)
        {
            query.Add(Conjunction.Of([.. group.Must.Select(Single)]), Occur.MUST);
        }

        foreach (var clause in group.Should)
        {
            var single = Single(clause);
            single.Boost *= group.TimesWritten.GetValueOrDefault(clause, 1);
            query.Add(single, Occur.SHOULD);
        }

        foreach (var compound in group.Compounds.Where(IsKnown))
        {
            var whole = Term(compound);
            whole.Boost = Ranking.CompoundWeight;
            query.Add(whole, Occur.SHOULD);
        }

        foreach (var clause in group.MustNot)
        {
            query.Add(Single(clause), Occur.MUST_NOT);
        }

        if (group.Must.IsEmpty && group.Should.IsEmpty)
        {
            query.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        }

        AddWhatOnlyRanks(query, group);
        return query;
    }

    // Each of these finds only what another clause finds too, so it needs no condition of its own.
    private void AddWhatOnlyRanks(BooleanQuery query, GroupClause group)
    {
        foreach (var term in group.Must.Concat(group.Should).OfType<TermClause>())
        {
            Add(term, stems.Term(IndexFields.Title, term.Stems));
        }

        foreach (var pair in group.Should.OfType<CharacterPairClause>())
        {
            Add(pair, stems.Pair(IndexFields.Title, pair.Pair));
        }

        foreach (var pair in group.Pairs)
        {
            var neighbours = stems.Pair(IndexFields.Content, pair);
            neighbours.Boost = Ranking.PairWeight;
            query.Add(neighbours, Occur.SHOULD);
        }

        void Add(Clause clause, Query inTitle)
        {
            inTitle.Boost *= Ranking.TitleWeight * group.TimesWritten.GetValueOrDefault(clause, 1);
            query.Add(inTitle, Occur.SHOULD);
        }
    }

    private bool IsKnown(TermClause clause) => stems.DocumentCount(IndexFields.Content, clause.Stems) > 0;

    private Query Single(Clause clause) => clause switch
    {
        TermClause term => Term(term),
        CharacterPairClause pair => Read(
            pair, stems.Pair(IndexFields.Content, pair.Pair), Weight(pair.Pair.Left) + Weight(pair.Pair.Right)),
        PhraseClause phrase => Read(phrase, stems.Phrase(IndexFields.Content, phrase), phrase.Words.Sum(Weight)),
        PrefixClause prefix => Prefix(prefix),
        FuzzyClause fuzzy => Fuzzy(fuzzy),
        GroupClause group => Group(group),
        _ => throw new InvalidOperationException($"No query for {clause.GetType().Name}."),
    };

    private Query Term(TermClause clause) =>
        Read(clause, stems.Term(IndexFields.Content, clause.Stems), Weight(clause.Stems));

    private Query Prefix(PrefixClause clause)
    {
        if (WordExpansion.OfPrefix(reader, clause) is { } words)
        {
            return Expanded(clause, words);
        }

        // What so many words begin with tells texts apart too little to rank by.
        var filter = new PrefixFilter(new Term(IndexFields.Words, clause.Prefix));
        return Read(clause, new ConstantScoreQuery(filter) { Boost = 0 }, 0);
    }

    private Query Fuzzy(FuzzyClause clause)
    {
        var words = WordExpansion.OfFuzzy(reader, clause, clock);
        return Expanded(clause, words, words.Select(word => word.Word).ToFrozenSet(StringComparer.Ordinal));
    }

    private Query Expanded(Clause clause, IReadOnlyList<ExpandedWord> words, FrozenSet<string>? forms = null)
    {
        var query = WordFormsQuery.Of(IndexFields.Words, words, reader.MaxDoc);
        return Read(clause, query, Idf(words.Count == 0 ? 0 : words.Max(word => word.DocumentCount)), forms);
    }

    private Query Read(Clause clause, Query query, float weight, FrozenSet<string>? words = null)
    {
        readings[clause] = new ClauseReading(weight, words);
        return query;
    }

    private float Weight(StemSet word) => Idf(stems.DocumentCount(IndexFields.Content, word));

    private float Idf(int documentCount) =>
        MathF.Log(1 + ((reader.MaxDoc - documentCount + 0.5f) / (documentCount + 0.5f)));
}
