using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search.Results;

/// <summary>
/// How often what a part of the query scores stands in each field of a document. The index scores all fields as one
/// text; where its parts matched is found by analysing them again, as for highlights.
/// </summary>
internal sealed class FieldOccurrences(IReadOnlyList<MarkedField> fields)
{
    private static readonly SearchField[] Likeliest = [SearchField.Text, SearchField.Title, SearchField.Country];

    private readonly List<(MarkedField Field, ILookup<Clause, Mark> Marks)> marked =
        [.. fields.Select(field => (field, field.Marks.ToLookup(mark => mark.Clause)))];

    /// <summary>The share of each field in what the part scores; they add up to 1.</summary>
    public IEnumerable<(SearchField Field, double Share)> Of(ScoredPart part)
    {
        if (part is ScoredClause { IsInTitle: true })
        {
            return [(SearchField.Title, 1)];
        }

        var counts = marked.Select(field => (field.Field.Field, Count: part switch
        {
            ScoredClause clause => field.Marks[clause.Clause].Count(),
            ScoredPair pair => Count(pair.Pair, field.Field.Tokens),
            _ => throw new InvalidOperationException($"No occurrences of {part.GetType().Name}."),
        })).Where(counted => counted.Count > 0).ToList();
        var all = counts.Sum(counted => counted.Count);

        // What the index found and the text does not show must stand somewhere.
        return all == 0
            ? [(Likeliest.First(field => fields.Any(known => known.Field == field && known.Tokens.Count > 0)), 1)]
            : counts.Select(counted => (counted.Field, (double)counted.Count / all));
    }

    private static int Count(WordPair pair, IReadOnlyList<Token> tokens)
    {
        var count = 0;
        for (var place = pair.Distance; place < tokens.Count; place++)
        {
            count += pair.Right.Stems.Contains(tokens[place].Stem)
                && pair.Left.Stems.Contains(tokens[place - pair.Distance].Stem) ? 1 : 0;
        }

        return count;
    }
}
