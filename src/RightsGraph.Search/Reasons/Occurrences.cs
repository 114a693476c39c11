using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Highlighting;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Reasons;

/// <summary>
/// How often what a part of the query scores stands in each field of a document. The index scores all fields as one
/// text; where its parts matched is found by analysing them again, as for highlights.
/// </summary>
internal sealed class Occurrences
{
    private readonly (SearchField Field, IReadOnlyList<Token> Tokens, ILookup<Clause, Mark> Marks)[] fields;

    public Occurrences(Document document, TextAnalyzer analyzer, ClauseFinder finder)
    {
        fields =
        [
            Field(SearchField.Country, document.Country.Name),
            Field(SearchField.Title, document.Title),
            Field(SearchField.Text, document.Text),
        ];

        (SearchField, IReadOnlyList<Token>, ILookup<Clause, Mark>) Field(SearchField field, string? text)
        {
            var tokens = analyzer.Analyze(text);
            return (field, tokens, finder.Find(tokens).ToLookup(mark => mark.Clause));
        }
    }

    /// <summary>The share of each field in what the part scores; they add up to 1.</summary>
    public IEnumerable<(SearchField Field, double Share)> Of(ScoredPart part)
    {
        if (part is ScoredClause { IsInTitle: true })
        {
            return [(SearchField.Title, 1)];
        }

        var counts = fields.Select(field => (field.Field, Count: part switch
        {
            ScoredClause clause => field.Marks[clause.Clause].Count(),
            ScoredPair pair => Count(pair.Pair, field.Tokens),
            _ => throw new InvalidOperationException($"No occurrences of {part.GetType().Name}."),
        })).Where(counted => counted.Count > 0).ToList();
        var all = counts.Sum(counted => counted.Count);

        // What the index found and the text does not show must stand somewhere.
        return all == 0
            ? [(fields.Last(field => field.Tokens.Count > 0).Field, 1)]
            : counts.Select(counted => (counted.Field, (double)counted.Count / all));
    }

    private static int Count(WordPair pair, IReadOnlyList<Token> tokens)
    {
        var count = 0;
        for (var place = pair.Distance; place < tokens.Count; place++)
        {
            count += tokens[place].Stem == pair.Right && tokens[place - pair.Distance].Stem == pair.Left ? 1 : 0;
        }

        return count;
    }
}
