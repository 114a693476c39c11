using System.Globalization;
using System.Text;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Prints a query so that it parses to the same tree.</summary>
internal static class QueryPrinter
{
    /// <summary>One that means nothing but that a word is a word, and its sign a sign.</summary>
    private const string NoSuffix = "~0";

    public static string Print(QueryNode node)
    {
        var written = Print(node, "-");

        // The dashes of prose are no signs.
        return RunningProse.Is(written) ? Print(node, "NOT ") : written;
    }

    public static string Print(SignedNode node)
    {
        var written = new Output("-");
        Signed(written, node);
        return written.ToString();
    }

    private static string Print(QueryNode node, string minus)
    {
        var written = new Output(minus);
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

    private static void Members(Output written, GroupNode group)
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
    private static void Alternatives(Output written, GroupNode group, Sign sign)
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

    private static void Signed(Output written, SignedNode signed)
    {
        written.Append(signed.Sign switch { Sign.Must => "+", Sign.MustNot => written.Minus, _ => string.Empty });
        Operand(written, signed.Node);
        if (signed is { Sign: Sign.Must, Node: WordNode word } && RunningProse.IsDialled(word.Text))
        {
            written.Append(NoSuffix);
        }
    }

    private static void Operand(Output written, QueryNode node) => _ = node switch
    {
        WordNode word => written.Append(Word(word.Text)),
        TimeNode time => written.Append(time.Text),
        PhraseNode phrase => Phrase(written, phrase),
        PrefixNode prefix => written.Append(prefix.Text).Append('*'),
        FuzzyNode fuzzy => written.Append(fuzzy.Text).Append('~').Append($"{fuzzy.Edits}"),
        CountryNode country => Scope(written, SearchField.Country).Append(country.Country.Code),
        // It is read as a name again.
        CountryNamesNode { Names: [var only] } => written.Append(only),
        CountryNamesNode names => written.Append("(\"").Append(string.Join("\" | \"", names.Names)).Append("\")"),
        SynonymsNode names => Synonyms(written, names),
        ScopedNode scoped => Scoped(written, scoped),
        GroupNode group => Nested(written, group),
        _ => throw new InvalidOperationException($"No syntax for {node.GetType().Name}."),
    };

    // Without the suffix these would be operators.
    private static string Word(string word) => word is "AND" or "OR" or "NOT" ? word + NoSuffix : word;

    private static Output Phrase(Output written, PhraseNode phrase)
    {
        written.Append('"').Append(phrase.Text).Append('"');
        return phrase.Slop == 0 ? written
            : written.Append(string.Create(CultureInfo.InvariantCulture, $"~{phrase.Slop}"));
    }

    private static Output Synonyms(Output written, SynonymsNode names)
    {
        written.Append(names.AreWords ? $"(({names.Typed})" : $"(\"{names.Typed}\"");
        return written.Append(" | \"").Append(string.Join("\" | \"", names.Others)).Append("\")");
    }

    private static Output Scoped(Output written, ScopedNode scoped)
    {
        Operand(Scope(written, scoped.Field), scoped.Node);
        return written;
    }

    private static Output Scope(Output written, SearchField field) =>
        written.Append(FieldSyntax.NameOf(field)).Append(':');

    private static Output Nested(Output written, GroupNode group)
    {
        written.Append('(');
        Members(written, group);
        return written.Append(')');
    }

    /// <param name="minus">The sign of what must not be there.</param>
    private sealed class Output(string minus)
    {
        private readonly StringBuilder text = new();

        public string Minus => minus;

        public int Length => text.Length;

        public Output Append(string written)
        {
            text.Append(written);
            return this;
        }

        public Output Append(char written)
        {
            text.Append(written);
            return this;
        }

        public override string ToString() => text.ToString();
    }
}
