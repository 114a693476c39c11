using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Tells whether a query has other words than stop words, which are left out then.</summary>
internal sealed partial class QueryAnalyzer
{
    private bool HasOtherWords(GroupNode node) => node.Nodes.Any(member => member switch
    {
        { Sign: Sign.MustNot } => false,
        { Node: GroupNode group } => HasOtherWords(group) || HasSignedWords(member.Sign, Inner(group)),
        { Node: WordNode word, Sign: Sign.Should } =>
            Analyze(word.Text).Any(token => !stopWords.Contains(token.Word)),
        { Node: TextNode text } => Analyze(text.Text).Count > 0,
        { Node: ScopedNode scoped } => HasOtherWords(new GroupNode([member with { Node = scoped.Node }])),
        { Node: CountryNode or CountryNamesNode or SynonymsNode } => true,
        _ => throw new InvalidOperationException($"No words of {member.Node.GetType().Name}."),
    });

    private bool HasSignedWords(Sign sign, GroupNode group) =>
        group.Nodes.Any(member => IsSignedWord(sign, group, member.Node) && HasWords(member.Node));

    // A plus on the group is one on each alternative.
    private static bool IsSignedWord(Sign ofGroup, GroupNode group, QueryNode member) =>
        ofGroup == Sign.Must && group.AreAlternatives && member is WordNode or ScopedNode { Node: WordNode };

    // Without parentheses around nothing but another group.
    private static GroupNode Inner(GroupNode group) =>
        group.Nodes is [{ Sign: Sign.Should, Node: GroupNode only }] ? Inner(only) : group;
}
