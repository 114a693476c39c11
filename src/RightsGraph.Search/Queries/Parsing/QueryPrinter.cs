using System.Globalization;
using System.Text;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Prints a query so that it parses to the same tree.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node)
    {
        var written = new StringBuilder();
        if (node is GroupNode group)
        {
            Members(written, group);
        }
        else
        {
            Operand(written, node);
        }

        return written.ToString();
    }

    public static string Print(SignedNode node)
    {
        var written = new StringBuilder();
        Signed(written, node);
        return written.ToString();
    }

    private static void Members(StringBuilder written, GroupNode group)
    {
        var start = written.Length;
        foreach (var member in group.Nodes)
        {
            written.Append(written.Length > start ? " " : string.Empty);
            if (member.Node is GroupNode { AreAlternatives: true } alternatives)
            {
                Alternatives(written, alternatives, member.Sign);
            }
            else
            {
                Signed(written, member);
            }
        }
    }

    // A plus on any alternative is one on the group. It is printed at the first that is not negated, which would need
    // parentheses, and those may be too deep here.
    private static void Alternatives(StringBuilder written, GroupNode group, Sign sign)
    {
        var carrier = sign == Sign.Should
            ? -1
            : Math.Max(0, group.Nodes.IndexOf(group.Nodes.FirstOrDefault(IsPositive)));
        for (var i = 0; i < group.Nodes.Length; i++)
        {
            written.Append(i > 0 ? " | " : string.Empty);
            if (i == carrier)
            {
                Signed(written, group.Nodes[i] with { Sign = sign });
            }
            else if (Negated(group.Nodes[i].Node) is { } negated)
            {
                Signed(written, negated);
            }
            else
            {
                Operand(written, group.Nodes[i].Node);
            }
        }
    }

    private static bool IsPositive(SignedNode signed) => Negated(signed.Node) is null;

    private static SignedNode? Negated(QueryNode alternative) => alternative is GroupNode
    {
        AreAlternatives: false,
        Nodes: [{ Sign: Sign.MustNot, Node: not GroupNode { AreAlternatives: true } } negated],
    }
        ? negated
        : null;

    private static void Signed(StringBuilder written, SignedNode signed)
    {
        written.Append(signed.Sign switch { Sign.Must => "+", Sign.MustNot => "-", _ => string.Empty });
        Operand(written, signed.Node);
    }

    private static void Operand(StringBuilder written, QueryNode node) => _ = node switch
    {
        WordNode word => written.Append(Word(word.Text)),
        PhraseNode phrase => Phrase(written, phrase),
        PrefixNode prefix => written.Append(prefix.Text).Append('*'),
        FuzzyNode fuzzy => written.Append(fuzzy.Text).Append('~').Append(fuzzy.Edits),
        CountryNode country => Scope(written, SearchField.Country).Append(country.Country.Code),
        CountryNamesNode names => written.Append("(\"").AppendJoin("\" | \"", names.Names).Append("\")"),
        ScopedNode scoped => Scoped(written, scoped),
        GroupNode group => Nested(written, group),
        _ => throw new InvalidOperationException($"No syntax for {node.GetType().Name}."),
    };

    // Without a suffix, one that means nothing, these would be operators.
    private static string Word(string word) => word is "AND" or "OR" or "NOT" ? word + "~0" : word;

    private static StringBuilder Phrase(StringBuilder written, PhraseNode phrase)
    {
        written.Append('"').Append(phrase.Text).Append('"');
        return phrase.Slop == 0 ? written : written.Append(CultureInfo.InvariantCulture, $"~{phrase.Slop}");
    }

    private static StringBuilder Scoped(StringBuilder written, ScopedNode scoped)
    {
        Operand(Scope(written, scoped.Field), scoped.Node);
        return written;
    }

    private static StringBuilder Scope(StringBuilder written, SearchField field) =>
        written.Append(FieldSyntax.NameOf(field)).Append(':');

    private static StringBuilder Nested(StringBuilder written, GroupNode group)
    {
        written.Append('(');
        Members(written, group);
        return written.Append(')');
    }
}
