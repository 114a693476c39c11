using Lucene.Net.Index;
using Lucene.Net.Search;

namespace RightsGraph.Search.Results;

/// <summary>Finds documents that say what another is about.</summary>
internal static class RelatedQuery
{
    /// <summary>
    /// Any of the terms. What is said again and again counts more, but ever less, as it does in the documents found, so
    /// that no word decides alone. Measured as <see cref="TopicTerms"/> says, all alike gave .397, .412, .754, .654 for
    /// .415, .431, .758, .662; growing with each time, which no limit holds, .427, .445, .758, .684.
    /// </summary>
    public static Query Of(IEnumerable<(Term Term, int Frequency)> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (term, frequency) in terms)
        {
            query.Add(new TermQuery(term) { Boost = frequency / (frequency + 1f) }, Occur.SHOULD);
        }

        return query;
    }
}
