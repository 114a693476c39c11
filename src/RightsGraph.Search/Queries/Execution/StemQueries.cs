using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Queries for words that may have several stems, of which only those in the index are searched: in an archive
/// of one language never more than one.</summary>
internal sealed class StemQueries(IndexReader reader)
{
    private readonly TermStatisticsCache terms = IndexCaches.For(reader).Terms;

    public Query Term(string field, StemSet word)
    {
        var stems = Indexed(field, word).Stems;
        return stems.Length == 1
            ? terms.Query(new Term(field, stems[0]))
            : WordFormsQuery.Create(field, stems.Select(stem => Form(new Term(field, stem))), reader);
    }

    public PairQuery Pair(string field, WordPair pair) =>
        new(field, pair with { Left = Frequent(field, pair.Left), Right = Frequent(field, pair.Right) });

    public Query Phrase(string field, PhraseClause clause)
    {
        ImmutableArray<StemSet> words = [.. clause.Words.Select(word => Indexed(field, word))];
        return words.All(word => word.Stems.Length == 1)
            ? OneStemEach(field, words, clause.Slop)
            : SeveralStems(field, words, clause.Slop);
    }

    /// <summary>The document frequency of the commonest stem.</summary>
    public int DocumentCount(string field, StemSet word) =>
        word.Stems.Max(stem => terms.DocumentCount(new Term(field, stem)));

    /// <summary>The information of the commonest stem.</summary>
    public double Information(string field, StemSet word) => word.Stems
        .Select(stem => new Term(field, stem))
        .Min(term => InExpB2Similarity.Information(
            Math.Max(1, reader.NumDocs), terms.DocumentCount(term), terms.Frequency(term)));

    /// <summary>The stems that a text has; the first where none has any.</summary>
    public StemSet Indexed(string field, StemSet word)
    {
        if (word.Stems.Length == 1)
        {
            return word;
        }

        List<string> indexed = [.. word.Stems.Where(stem => terms.DocumentCount(new Term(field, stem)) > 0)];
        return StemSet.Create(indexed.Count > 0 ? indexed : [word.Stems[0]]);
    }

    // A pair of frequent words is read from the bigrams, unless one of them has more stems.
    private StemSet Frequent(string field, StemSet word)
    {
        const int Ratio = 64;
        var indexed = Indexed(field, word);
        if (indexed.Stems.Length == 1)
        {
            return indexed;
        }

        var most = DocumentCount(field, indexed);
        return StemSet.Create(
            indexed.Stems.Where(stem => terms.DocumentCount(new Term(field, stem)) >= most / Ratio));
    }

    private ExpandedWord Form(Term term) =>
        new(term.Text, terms.DocumentCount(term), terms.Frequency(term), SpellingSimilarity: 1);

    private static PhraseQuery OneStemEach(string field, ImmutableArray<StemSet> words, int slop)
    {
        var query = new PhraseQuery { Slop = slop };
        foreach (var word in words)
        {
            query.Add(new Term(field, word.Stems[0]));
        }

        return query;
    }

    private static MultiPhraseQuery SeveralStems(string field, ImmutableArray<StemSet> words, int slop)
    {
        var query = new MultiPhraseQuery { Slop = slop };
        foreach (var word in words)
        {
            query.Add([.. word.Stems.Select(stem => new Term(field, stem))]);
        }

        return query;
    }
}

/// <summary>Queries for title or text alone: the title has a field of its own, the text its positions.</summary>
internal sealed class ScopedQueries(QueryTextAnalyzer text, StemQueries queries)
{
    public Query Term(SearchField field, TermClause clause) =>
        Within(field, name => queries.Term(name, clause.Stems));

    public Query Pair(SearchField field, CharacterBigramClause clause) =>
        Within(field, name => queries.Pair(name, clause.Pair));

    public Query Phrase(SearchField field, PhraseClause clause) =>
        Within(field, name => queries.Phrase(name, clause));

    /// <summary>Unranked. A prefix of that many words is short enough to be a prefix of their stems too.</summary>
    public static Query Prefix(SearchField field, PrefixClause clause) => Within(
        field, name => new ConstantScoreQuery(new PrefixFilter(new Term(name, clause.Prefix))) { Boost = 0 });

    /// <summary>Matches a word whose stem stands in the field, and ranks it as the word.</summary>
    public Query Word(SearchField field, TermQuery word)
    {
        var stems = new BooleanQuery(disableCoord: true);
        foreach (var token in text.Analyze(word.Term.Text))
        {
            stems.Add(Term(field, new TermClause(token.Stems)), Occur.SHOULD);
        }

        stems.Boost = 0;
        return new BooleanQuery(disableCoord: true) { { word, Occur.MUST }, { stems, Occur.MUST } };
    }

    private static Query Within(SearchField field, Func<string, Query> query) => field == SearchField.Title
        ? query(IndexFields.Title)
        : new TextOnlyQuery(query(IndexFields.Content));
}
