using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries;

/// <summary>
/// One word in several forms: each counts as if it were as frequent as the most frequent, since a rare form (or a
/// misspelt one, or one of another language) tells no more, and the best form in a text is the one that counts.
/// </summary>
internal static class WordFormsQuery
{
    public static DisjunctionMaxQuery Of(string field, IEnumerable<ExpandedWord> words, int documents)
    {
        List<(ExpandedWord Word, double Information)> forms =
        [
            .. words.Select(word => (
                word, InExpB2Similarity.Information(documents, word.DocumentCount, word.Frequency))),
        ];
        var least = forms.Count == 0 ? 0 : forms.Min(form => form.Information);
        var query = new DisjunctionMaxQuery(tieBreakerMultiplier: 0);
        foreach (var (word, information) in forms)
        {
            var boost = word.Likeness * (float)(least / information);
            query.Add(new TermQuery(new Term(field, word.Word)) { Boost = boost });
        }

        return query;
    }
}
