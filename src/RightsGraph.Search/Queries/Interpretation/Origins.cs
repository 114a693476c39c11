using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Tells which of several countries something comes from: "recommendations by Norway to China" are on China's
/// page.</summary>
internal sealed class Origins
{
    private readonly HashSet<QueryNode> origins = new(ReferenceEqualityComparer.Instance);

    public Origins(GroupNode query)
    {
        var countries = 0;
        for (var i = 0; i < query.Nodes.Length; i++)
        {
            if (query.Nodes[i].Node is CountryNamesNode names)
            {
                countries++;
                if (i > 0 && query.Nodes[i - 1].Node is WordNode { Text: var word } && IsFrom(word))
                {
                    origins.Add(names);
                }
            }
        }

        // The only places that there are.
        if (origins.Count == countries)
        {
            origins.Clear();
        }
    }

    public bool IsOrigin(QueryNode country) => origins.Contains(country);

    private static bool IsFrom(string word) =>
        word.Equals("by", StringComparison.OrdinalIgnoreCase)
        || word.Equals("from", StringComparison.OrdinalIgnoreCase);
}
