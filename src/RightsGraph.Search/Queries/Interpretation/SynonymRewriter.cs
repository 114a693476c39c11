using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Expands words that a table of synonyms has: <c>FGM</c> becomes <c>("FGM" | "female genital
/// mutilation")</c>, and of typed words that may stand apart <c>((female genital mutilation) | "FGM")</c>. Such a group
/// is recognized when the printed query is parsed again, so that it finds the same.</summary>
internal sealed class SynonymRewriter
{
    private readonly SynonymTable table;
    private int left;

    private SynonymRewriter(SynonymTable table, int left) => (this.table, this.left) = (table, left);

    public static GroupNode Rewrite(GroupNode query, SynonymTable table)
    {
        // AU alone is Australia, and beside other words the African Union.
        if (query is { Nodes: [{ Node: WordNode { Text: var code } }] }
            && code.All(char.IsAsciiLetterUpper)
            && CountryNamesGroups.ForCode(code) is not null)
        {
            return query;
        }

        var recognized = new SynonymGroups(table).Recognize(query);
        var left = QueryLimits.MaxSynonyms - SynonymGroups.CountIn(recognized);
        return new SynonymRewriter(table, left).Group(recognized, depth: 0);
    }

    private GroupNode Group(GroupNode group, int depth)
    {
        // The group that is written for a name has two parentheses.
        if (depth > QueryLimits.MaxDepth - 2)
        {
            return group;
        }

        var nodes = ImmutableArray.CreateBuilder<SignedNode>(group.Nodes.Length);
        for (var i = 0; i < group.Nodes.Length; i++)
        {
            var signed = group.Nodes[i];
            if (signed is { Node: WordNode, Sign: not Sign.MustNot })
            {
                i += Words(group, i, nodes) - 1;
            }
            else
            {
                nodes.Add(signed with { Node = Single(signed.Node, depth) });
            }
        }

        return group with { Nodes = nodes.ToImmutable() };
    }

    private QueryNode Single(QueryNode node, int depth) => node switch
    {
        GroupNode group => Group(group, group.AreAlternatives ? depth : depth + 1),
        ScopedNode { Field: SearchField.Country } => node,
        ScopedNode { Node: WordNode word } scoped when depth <= QueryLimits.MaxDepth - 2 =>
            scoped with { Node = Expand(word.Text, isOneWord: true) ?? word },
        ScopedNode scoped => scoped with { Node = Single(scoped.Node, depth) },
        _ => node,
    };

    // Expands the longest name that begins here, else copies one word; returns the number of words.
    private int Words(GroupNode group, int first, ImmutableArray<SignedNode>.Builder nodes)
    {
        var longest = left > 0 && table.MayBegin(TextOf(group, first, 1)) ? RunFrom(group, first) : 0;
        for (var count = longest; count > 0; count--)
        {
            if (Expand(TextOf(group, first, count), isOneWord: count == 1) is { } names)
            {
                nodes.Add(group.Nodes[first] with { Node = names });
                return count;
            }
        }

        nodes.Add(group.Nodes[first]);
        return 1;
    }

    private QueryNode? Expand(string text, bool isOneWord)
    {
        if (left <= 0
            || text.Contains('"', StringComparison.Ordinal)
            || table.NamesFor(text) is not { Count: > 0 } names)
        {
            return null;
        }

        left--;
        return names.Count == 1
            ? new PhraseNode(names[0], 0)
            : new SynonymsNode(names[0], !isOneWord && names[0] == text, [.. names.Skip(1)]);
    }

    // A signed word or an alternative is a name by itself or none.
    private int RunFrom(GroupNode group, int first)
    {
        var end = first + 1;
        if (!group.AreAlternatives && group.Nodes[first].Sign == Sign.Should)
        {
            while (end < Math.Min(group.Nodes.Length, first + table.MaxWords)
                && group.Nodes[end] is { Sign: Sign.Should, Node: WordNode })
            {
                end++;
            }
        }

        return end - first;
    }

    private static string TextOf(GroupNode group, int first, int count) => string.Join(
        ' ', group.Nodes.Skip(first).Take(count).Select(signed => ((WordNode)signed.Node).Text));
}

/// <summary>Recognizes the groups that <see cref="SynonymRewriter"/> wrote into a query.</summary>
internal sealed class SynonymGroups(SynonymTable table)
{
    public GroupNode Recognize(GroupNode group) => group with
    {
        Nodes = [.. group.Nodes.Select(signed => signed with { Node = Recognize(signed.Node) })],
    };

    public static int CountIn(QueryNode node) => node switch
    {
        SynonymsNode => 1,
        ScopedNode scoped => CountIn(scoped.Node),
        GroupNode group => group.Nodes.Sum(signed => CountIn(signed.Node)),
        _ => 0,
    };

    private QueryNode Recognize(QueryNode node) => node switch
    {
        GroupNode { Nodes: [{ Sign: Sign.Should, Node: GroupNode { AreAlternatives: true } names }] } group =>
            AsSynonyms(names) ?? (QueryNode)Recognize(group),
        GroupNode group => Recognize(group),
        ScopedNode { Field: not SearchField.Country } scoped => scoped with { Node = Recognize(scoped.Node) },
        _ => node,
    };

    private SynonymsNode? AsSynonyms(GroupNode group)
    {
        var others = group.Nodes.Skip(1).Select(signed => signed.Node as PhraseNode).ToList();
        if (others.Count == 0 || others.Any(phrase => phrase is not { Slop: 0 }))
        {
            return null;
        }

        ImmutableArray<string> names = [.. others.Select(phrase => phrase!.Text)];
        return group.Nodes[0].Node switch
        {
            PhraseNode { Slop: 0 } typed when IsRule(typed.Text, names) => new SynonymsNode(typed.Text, false, names),
            GroupNode words when TextOf(words) is { } text && IsRule(text, names) =>
                new SynonymsNode(text, true, names),
            _ => null,
        };
    }

    private bool IsRule(string typed, ImmutableArray<string> others)
    {
        ImmutableArray<string> names = [typed, .. others];
        return names.SequenceEqual(table.NamesFor(typed)) || table.IsOneWay(names);
    }

    private static string? TextOf(GroupNode words) =>
        words is { AreAlternatives: false, Nodes.Length: > 1 }
        && words.Nodes.All(signed => signed is { Sign: Sign.Should, Node: WordNode })
            ? string.Join(' ', words.Nodes.Select(signed => ((WordNode)signed.Node).Text))
            : null;
}
