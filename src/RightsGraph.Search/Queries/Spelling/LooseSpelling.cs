using RightsGraph.Archive.Countries;
using RightsGraph.Search.Queries.Clauses;
using RightsGraph.Search.Queries.Reading;
using RightsGraph.Search.Queries.Syntax;
using RightsGraph.Search.Timing;

namespace RightsGraph.Search.Queries.Spelling;

/// <summary>
/// Makes a query more forgiving: of a word that no text holds those are searched that are spelt like it, and a
/// country's code in small letters means the country.
/// </summary>
internal sealed class LooseSpelling(QueryRunner runner, SearchClock clock)
{
    private readonly List<(string Word, string Searched)> replaced = [];

    /// <summary>The same query where there is nothing to replace.</summary>
    public ReadQuery Of(ReadQuery query)
    {
        var node = CountryOf(query.Node) ?? WordsOfQuery.Replace(query.Node, Fuzzy);
        var normalized = QueryPrinter.Print(node);
        if (replaced.Count == 0 || normalized.Length > QueryLimits.MaxLength)
        {
            return query;
        }

        replaced.ForEach(word => query.Notes.Misspelt(word.Word, word.Searched));
        return query with { Node = node, Normalized = normalized };
    }

    private GroupNode? CountryOf(GroupNode query)
    {
        if (query is not { Nodes: [{ Sign: not Sign.MustNot, Node: WordNode word } whole] }
            || CountrySynonyms.Default.WithNamesOfCode(word.Text) is not { Count: > 0 } names
            || !IsUnknown(word.Text))
        {
            return null;
        }

        var node = new CountryNamesNode([.. names]);
        replaced.Add((word.Text, QueryPrinter.Print(node)));
        return query with { Nodes = [whole with { Node = node }] };
    }

    private FuzzyNode? Fuzzy(QueryNode node)
    {
        if (node is not WordNode word
            || replaced.Count == QueryLimits.MaxExpandedWords
            || !IsUnknown(word.Text)
            || runner.Text.Analyze(word.Text) is not [{ Word.Length: <= QueryLimits.MaxFuzzyLength } token]
            || EditsOf(token.Word) is not (> 0 and var edits))
        {
            return null;
        }

        if (WordExpansion.OfFuzzy(runner.Reader, new FuzzyClause(token.Word, edits), clock).Count == 0)
        {
            return null;
        }

        var fuzzy = new FuzzyNode(word.Text, edits);
        replaced.Add((word.Text, QueryPrinter.Print(fuzzy)));
        return fuzzy;
    }

    private bool IsUnknown(string word) =>
        runner.Text.Analyze(word) is [var token] && runner.DocumentCount(token.Stems) == 0;

    /// <summary>
    /// How many edits still leave a word itself: none of a short one or a number, and two, which make "unrest" of
    /// "arrest", only of a long one.
    /// </summary>
    public static int EditsOf(string word) =>
        !word.All(char.IsLetter) ? 0 : word.Length switch { < 4 => 0, < 8 => 1, _ => QueryLimits.MaxEdits };
}
