using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Results;

/// <summary>How the words of a query were written, for clauses that hold only what they were analysed to.</summary>
internal sealed class QuerySpellings
{
    private readonly Dictionary<string, string> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<StemSet, string> byStems = [];

    public QuerySpellings(GroupNode query, QueryTextAnalyzer text)
    {
        List<(QueryWord Word, string Written)> words =
        [
            .. TextsOf(query).SelectMany(part =>
                text.Analyze(part).Select(word => (word, part[word.Start..word.End]))),
        ];
        foreach (var (word, written) in words)
        {
            byStems.TryAdd(word.Stems, written);
            byWord.TryAdd(word.Word, written);
        }

        // Neighbours that are also searched as one word.
        foreach (var (left, right) in words.Zip(words.Skip(1)))
        {
            if (text.Analyze(left.Word.Word + right.Word.Word) is [var whole])
            {
                byStems.TryAdd(whole.Stems, $"{left.Written} {right.Written}");
            }
        }
    }

    /// <summary>The clause in the query language.</summary>
    public string Of(Clause clause) => clause switch
    {
        TermClause term => Of(term.Stems),
        CharacterBigramClause pair => Of(pair.Pair.Left) + Of(pair.Pair.Right),
        PhraseClause { Slop: 0 } phrase => $"\"{string.Join(' ', phrase.Words.Select(Of))}\"",
        PhraseClause phrase => $"\"{string.Join(' ', phrase.Words.Select(Of))}\"~{phrase.Slop}",
        PrefixClause prefix => $"{Of(prefix.Prefix)}*",
        FuzzyClause fuzzy => $"{Of(fuzzy.Word)}~{fuzzy.Edits}",
        CountryClause country => $"{FieldSyntax.NameOf(SearchField.Country)}:{country.Code}",
        ScopedClause scoped => $"{FieldSyntax.NameOf(scoped.Field)}:{Of(scoped.Inner)}",
        _ => throw new InvalidOperationException($"No spelling of {clause.GetType().Name}."),
    };

    private string Of(string word) => byWord.GetValueOrDefault(word, word);

    private string Of(StemSet word) => byStems.GetValueOrDefault(word, word.Stems[0]);

    private static IEnumerable<string> TextsOf(GroupNode query) =>
        QueryLeaves.Of(query).Select(leaf => Text(leaf.Node));

    private static string Text(QueryNode node) => node switch
    {
        TextNode text => text.Text,
        ScopedNode scoped => Text(scoped.Node),
        CountryNode => string.Empty,
        _ => throw new InvalidOperationException($"No words of {node.GetType().Name}."),
    };
}
