using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// Joins queries that must all match, two by two. Lucene adds the scores of a longer conjunction as floats in an order
/// that each segment chooses anew, so that the last digits would depend on how the index is cut into segments.
/// </summary>
internal static class Conjunction
{
    public static Query Of(ReadOnlySpan<Query> queries)
    {
        if (queries.Length == 1)
        {
            return queries[0];
        }

        var half = queries.Length / 2;
        return new BooleanQuery(disableCoord: true)
        {
            { Of(queries[..half]), Occur.MUST },
            { Of(queries[half..]), Occur.MUST },
        };
    }
}
