using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Tells which words of a query were searched in other names and spellings too.</summary>
internal static class SynonymFinder
{
    public static IReadOnlyList<UnderstoodSynonyms> Find(GroupNode query, QueryRunner runner) =>
        [.. query.Nodes.SelectMany(signed => Find(signed.Node, runner)).DistinctBy(found => found.Term)];

    private static IEnumerable<UnderstoodSynonyms> Find(QueryNode node, QueryRunner runner) => node switch
    {
        GroupNode group => group.Nodes.SelectMany(signed => Find(signed.Node, runner)),
        ScopedNode { Field: not SearchField.Country } scoped => Find(scoped.Node, runner),
        SynonymsNode names => [new UnderstoodSynonyms(names.Typed, names.Others)],
        WordNode word => OfWord(word.Text, runner),
        _ => [],
    };

    private static IEnumerable<UnderstoodSynonyms> OfWord(string text, QueryRunner runner)
    {
        foreach (var word in runner.Text.Analyze(text))
        {
            string[] others = [.. runner.Text.SpellingsOf(word).Where(other => IsAnother(other, word, runner))];
            if (others.Length > 0)
            {
                yield return new UnderstoodSynonyms(text[word.Start..word.End], others);
            }
        }
    }

    private static bool IsAnother(string spelling, QueryWord typed, QueryRunner runner) =>
        runner.Text.Analyze(spelling) is [var other]
        && !other.Stems.Equals(typed.Stems)
        && runner.DocumentCount(other.Stems) > 0;
}
