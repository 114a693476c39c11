using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// A word of the index that a prefix or a fuzzy word stands for. Likeness goes from 0 to 1, which is the word itself: 1
/// less the edits by the letters of the shorter of the two, as Lucene's fuzzy queries have it. An edit makes another
/// word of a short one sooner than of a long one.
/// </summary>
internal readonly record struct ExpandedWord(string Word, int DocumentCount, long Frequency, float Likeness);

/// <summary>Finds the words of the index that a prefix or a fuzzy word stands for.</summary>
internal static class WordExpansion
{
    /// <summary>All words that begin so; null where they are more than are scored one by one.</summary>
    public static IReadOnlyList<ExpandedWord>? OfPrefix(IndexReader reader, PrefixClause clause)
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

    /// <summary>The words nearest in spelling, at most as many as are scored.</summary>
    public static IReadOnlyList<ExpandedWord> OfFuzzy(IndexReader reader, FuzzyClause clause, SearchClock clock)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Words) is not { } all)
        {
            return [];
        }

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
            .. words.OrderByDescending(word => word.Likeness)
                .ThenByDescending(word => word.DocumentCount)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(QueryLimits.MaxExpansions),
        ];
    }
}
