using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Clauses;
using RightsGraph.Search.Queries.Syntax;

namespace RightsGraph.Search.Reasons;

/// <summary>How the words of a query were written, for clauses that hold only what they were analysed to.</summary>
internal sealed class QuerySpellings
{
    private readonly Dictionary<string, string> byForm = new(StringComparer.Ordinal);

    public QuerySpellings(GroupNode query, TextAnalyzer analyzer)
    {
        List<(Token Token, string Written)> words =
        [
            .. TextsOf(query).SelectMany(text =>
                analyzer.Analyze(text).Select(token => (token, text[token.Start..token.End]))),
        ];
        foreach (var (token, written) in words)
        {
            byForm.TryAdd(token.Stem, written);
            byForm.TryAdd(token.Word, written);
        }

        // Neighbours that are also searched as one word.
        foreach (var (left, right) in words.Zip(words.Skip(1)))
        {
            if (analyzer.Analyze(left.Token.Word + right.Token.Word) is [var whole])
            {
                byForm.TryAdd(whole.Stem, $"{left.Written} {right.Written}");
            }
        }
    }

    /// <summary>The clause in the query language.</summary>
    public string Of(Clause clause) => clause switch
    {
        TermClause term => Of(term.Stem),
        PhraseClause { Slop: 0 } phrase => $"\"{string.Join(' ', phrase.Stems.Select(Of))}\"",
        PhraseClause phrase => $"\"{string.Join(' ', phrase.Stems.Select(Of))}\"~{phrase.Slop}",
        PrefixClause prefix => $"{Of(prefix.Prefix)}*",
        FuzzyClause fuzzy => $"{Of(fuzzy.Word)}~{fuzzy.Edits}",
        _ => throw new InvalidOperationException($"No spelling of {clause.GetType().Name}."),
    };

    private string Of(string form) => byForm.GetValueOrDefault(form, form);

    private static IEnumerable<string> TextsOf(QueryNode node) => node switch
    {
        GroupNode group => group.Nodes.SelectMany(member => TextsOf(member.Node)),
        WordNode word => [word.Text],
        PhraseNode phrase => [phrase.Text],
        PrefixNode prefix => [prefix.Text],
        FuzzyNode fuzzy => [fuzzy.Text],
        _ => throw new InvalidOperationException($"No words of {node.GetType().Name}."),
    };
}
