using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Replaces words that tell a time by the time, outside quotation marks and fields and without a
/// minus.</summary>
internal static class TimeRewriter
{
    public static GroupNode Rewrite(GroupNode group)
    {
        var nodes = ImmutableArray.CreateBuilder<SignedNode>(group.Nodes.Length);
        for (var i = 0; i < group.Nodes.Length; i++)
        {
            var (sign, node) = group.Nodes[i];
            if (node is WordNode && sign != Sign.MustNot && TimeAt(group, i) is var (time, count))
            {
                nodes.Add(new SignedNode(sign, time));
                i += count - 1;
            }
            else
            {
                nodes.Add(new SignedNode(sign, node is GroupNode inner ? Rewrite(inner) : node));
            }
        }

        return group with { Nodes = nodes.ToImmutable() };
    }

    // A signed word or an alternative is a time by itself or none.
    private static (TimeNode Time, int Count)? TimeAt(GroupNode group, int first)
    {
        var words = new List<string>();
        for (var i = first; i < Math.Min(group.Nodes.Length, first + TimeReader.MaxWords); i++)
        {
            if (group.Nodes[i].Node is not WordNode word
                || (i > first && (group.AreAlternatives || group.Nodes[first].Sign != Sign.Should
                    || group.Nodes[i].Sign != Sign.Should)))
            {
                break;
            }

            words.Add(word.Text);
        }

        return TimeReader.Read(words.ToArray()) is var (range, count)
            ? (new TimeNode(string.Join(' ', words.Take(count)), range), count)
            : null;
    }
}
