using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// One word in several forms: each counts as if it were as frequent as the most frequent, since a rare form (or a
/// misspelt one, or one of another language) tells no more, and the best form in a text is the one that counts.
/// </summary>
internal static class WordFormsQuery
{
    /// <param name="field">Where the words are looked for.</param>
    /// <param name="words">The forms.</param>
    /// <param name="index">That is searched.</param>
    /// <param name="narrow">What more a text must have to count for a form; nothing where null.</param>
    public static DisjunctionMaxQuery Of(
        string field, IEnumerable<ExpandedWord> words, IndexReader index, Func<TermQuery, Query>? narrow = null)
    {
        List<(ExpandedWord Word, double Information)> forms =
        [
            .. words.Select(word => (
                word, InExpB2Similarity.Information(index.NumDocs, word.DocumentCount, word.Frequency))),
        ];
        var least = forms.Count == 0 ? 0 : forms.Min(form => form.Information);
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        foreach (var (word, information) in forms)
        {
            var boost = word.Likeness * (float)(least / information);
            var form = TermStatisticsCache.Of(index).Query(new Term(field, word.Word));
            form.Boost = boost;
            query.Add(narrow is null ? form : narrow(form));
        }

        return query;
    }
}
