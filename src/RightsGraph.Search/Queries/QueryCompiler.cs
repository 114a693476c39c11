using System.Collections.Frozen;
using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Clauses;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Timing;

namespace RightsGraph.Search.Queries;

/// <summary>Turns the clauses of a query into what the index runs.</summary>
internal sealed class QueryCompiler
{
    private readonly IndexReader reader;
    private readonly SearchClock clock;
    private readonly Dictionary<Clause, ClauseReading> readings = [];
    private readonly Dictionary<Query, ScoredPart> parts = new(ReferenceEqualityComparer.Instance);

    private QueryCompiler(IndexReader reader, SearchClock clock)
    {
        this.reader = reader;
        this.clock = clock;
    }

    public static CompiledQuery Compile(GroupClause clauses, IndexReader reader, SearchClock clock)
    {
        var compiler = new QueryCompiler(reader, clock);
        return new CompiledQuery(compiler.Group(clauses), clauses, compiler.readings)
        {
            Parts = compiler.parts,
        };
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
            var boost = Ranking.TitleWeight * group.TimesWritten.GetValueOrDefault(term, 1);
            var title = new TermQuery(new Term(IndexFields.Title, term.Stem)) { Boost = boost };
            parts[title] = new ScoredClause(term, IsInTitle: true);
            query.Add(title, Occur.SHOULD);
        }

        foreach (var pair in group.Pairs)
        {
            var together = new PairQuery(IndexFields.Content, pair) { Boost = Ranking.PairWeight };
            parts[together] = new ScoredPair(pair);
            query.Add(together, Occur.SHOULD);
        }
    }

    private bool IsKnown(TermClause clause) => reader.DocFreq(new Term(IndexFields.Content, clause.Stem)) > 0;

    private Query Single(Clause clause) => clause switch
    {
        TermClause term => Term(term),
        PhraseClause phrase => Read(phrase, Phrase(phrase), phrase.Stems.Sum(Weight)),
        PrefixClause prefix => Prefix(prefix),
        FuzzyClause fuzzy => Fuzzy(fuzzy),
        GroupClause group => Group(group),
        _ => throw new InvalidOperationException($"No query for {clause.GetType().Name}."),
    };

    private Query Term(TermClause clause) =>
        Read(clause, new TermQuery(new Term(IndexFields.Content, clause.Stem)), Weight(clause.Stem));

    private static PhraseQuery Phrase(PhraseClause clause)
    {
        var query = new PhraseQuery { Slop = clause.Slop };
        foreach (var stem in clause.Stems)
        {
            query.Add(new Term(IndexFields.Content, stem));
        }

        return query;
    }

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

    // One word in several forms: each counts as if it were as frequent as the most frequent, since a rare form (or a
    // misspelt one) tells no more, and the best form in a text is the one that counts.
    private Query Expanded(Clause clause, IReadOnlyList<ExpandedWord> words, FrozenSet<string>? forms = null)
    {
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        var least = words.Count == 0 ? 0 : words.Min(Information);
        foreach (var word in words)
        {
            var boost = word.Likeness * (float)(least / Information(word));
            query.Add(new TermQuery(new Term(IndexFields.Words, word.Word)) { Boost = boost });
        }

        return Read(clause, query, Idf(words.Count == 0 ? 0 : words.Max(word => word.DocumentCount)), forms);
    }

    private double Information(ExpandedWord word) =>
        InExpB2Similarity.Information(reader.MaxDoc, word.DocumentCount, word.Frequency);

    private Query Read(Clause clause, Query query, float weight, FrozenSet<string>? words = null)
    {
        readings[clause] = new ClauseReading(weight, words);
        parts[query] = new ScoredClause(clause);
        return query;
    }

    private float Weight(string stem) => Idf(reader.DocFreq(new Term(IndexFields.Content, stem)));

    private float Idf(int documentCount) =>
        MathF.Log(1 + ((reader.MaxDoc - documentCount + 0.5f) / (documentCount + 0.5f)));
}
