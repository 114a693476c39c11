using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// Queries for words that may have several stems. Of these only the ones that the index has are searched: in an archive
/// of one language that is never more than one.
/// </summary>
internal sealed class StemQueries(IndexReader reader)
{
    private readonly TermStatisticsCache terms = TermStatisticsCache.Of(reader);

    public Query Term(string field, StemSet word)
    {
        var known = Known(field, word).Stems;
        return known.Length == 1
            ? terms.Query(new Term(field, known[0]))
            : WordFormsQuery.Of(field, known.Select(stem => Form(new Term(field, stem))), reader);
    }

    public PairQuery Pair(string field, WordPair pair) =>
        new(field, pair with { Left = Known(field, pair.Left), Right = Known(field, pair.Right) });

    public Query Phrase(string field, PhraseClause clause)
    {
        ImmutableArray<StemSet> words = [.. clause.Words.Select(word => Known(field, word))];
        return words.All(word => word.Stems.Length == 1)
            ? OneStemEach(field, words, clause.Slop)
            : SeveralStems(field, words, clause.Slop);
    }

    /// <summary>In how many documents the commonest of the stems stands.</summary>
    public int DocumentCount(string field, StemSet word) =>
        word.Stems.Max(stem => terms.DocumentCount(new Term(field, stem)));

    /// <summary>What the commonest of the stems tells about the texts that hold it.</summary>
    public double Information(string field, StemSet word) => word.Stems
        .Select(stem => new Term(field, stem))
        .Min(term => InExpB2Similarity.Information(
            Math.Max(1, reader.NumDocs), terms.DocumentCount(term), terms.Frequency(term)));

    private StemSet Known(string field, StemSet word)
    {
        if (word.Stems.Length == 1)
        {
            return word;
        }

        List<string> known = [.. word.Stems.Where(stem => terms.DocumentCount(new Term(field, stem)) > 0)];
        return StemSet.Of(known.Count > 0 ? known : [word.Stems[0]]);
    }

    private ExpandedWord Form(Term term) =>
        new(term.Text, terms.DocumentCount(term), terms.Frequency(term), Likeness: 1);

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
