using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>A word of the index that a prefix or a fuzzy word stands for. The similarity is 1 minus the edits divided
/// by the length of the shorter word, as in Lucene's fuzzy queries.</summary>
internal readonly record struct ExpandedWord(
    string Word, int DocumentCount, long Frequency, float SpellingSimilarity);

internal static class WordExpansion
{
    /// <summary>Null where they are more than <see cref="QueryLimits.MaxExpansions"/>.</summary>
    public static IReadOnlyList<ExpandedWord>? ExpandPrefix(IndexReader reader, PrefixClause clause)
    {
        var words = new List<ExpandedWord>();
        var prefix = new BytesRef(clause.Prefix);
        var terms = MultiFields.GetTerms(reader, IndexFields.Words)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
        {
            return words;
        }

        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
            {
                return words;
            }

            if (words.Count == QueryLimits.MaxExpansions)
            {
                return null;
            }

            words.Add(new ExpandedWord(terms.Term.Utf8ToString(), terms.DocFreq, terms.TotalTermFreq, 1));
        }
        while (terms.MoveNext());

        return words;
    }

    /// <summary>To walk through the words of 47,583 texts, about, for each of the edits.</summary>
    private static readonly double[] FuzzyMicroseconds = [0, 500, 2_000];

    /// <summary>The words nearest in spelling, at most <see cref="QueryLimits.MaxExpansions"/>.</summary>
    public static IReadOnlyList<ExpandedWord> ExpandFuzzy(IndexReader reader, FuzzyClause clause, SearchClock clock)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Words) is not { } all)
        {
            return [];
        }

        clock.Charge(FuzzyMicroseconds[clause.Edits]);
        var term = new Term(IndexFields.Words, clause.Word);
        var words = new List<ExpandedWord>();
        var terms = new FuzzyTermsEnum(all, new AttributeSource(), term, clause.Edits, 0, transpositions: true);
        var boost = terms.Attributes.AddAttribute<IBoostAttribute>();
        while (!clock.IsPreparationOver() && terms.MoveNext())
        {
            words.Add(new ExpandedWord(terms.Term.Utf8ToString(), terms.DocFreq, terms.TotalTermFreq, boost.Boost));
        }

        return
        [
            .. words.OrderByDescending(word => word.SpellingSimilarity)
                .ThenByDescending(word => word.DocumentCount)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(QueryLimits.MaxExpansions),
        ];
    }
}

/// <summary>One word in several forms, of which the best in a text counts. Each weighs as if it were as frequent as the
/// most frequent: a rare form, a misspelling or one of another language is no better evidence.</summary>
internal static class WordFormsQuery
{
    public static DisjunctionMaxQuery Create(
        string field, IEnumerable<ExpandedWord> words, IndexReader index, Func<TermQuery, Query>? narrow = null)
    {
        List<(ExpandedWord Word, double Information)> forms =
        [
            .. words.Select(word => (
                word, InExpB2Similarity.Information(index.NumDocs, word.DocumentCount, word.Frequency))),
        ];
        var min = forms.Count == 0 ? 0 : forms.Min(form => form.Information);
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        foreach (var (word, information) in forms)
        {
            var boost = word.SpellingSimilarity * (float)(min / information);
            var form = IndexCaches.For(index).Terms.Query(new Term(field, word.Word));
            form.Boost = boost;
            query.Add(narrow is null ? form : narrow(form));
        }

        return query;
    }
}
