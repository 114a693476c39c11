using System.Collections.Immutable;

namespace RightsGraph.Search.Queries.Syntax;

/// <summary>
/// Parses the query language by recursive descent. It never fails: what has no meaning where it stands is passed over.
/// <code>
/// group        = { alternatives }
/// alternatives = signed { "|" signed }
/// signed       = { "+" | "-" } operand
/// operand      = "(" group ")" | '"' words '"' [ "~" number ] | word [ "*" | "~" [ number ] ]
/// </code>
/// </summary>
internal sealed class QueryParser
{
    private readonly QueryScanner scanner;
    private int depth;
    private int ignoredDepth;

    private QueryParser(string query) => scanner = new QueryScanner(query);

    public static GroupNode Parse(string query) =>
        new QueryParser(query.Length > QueryLimits.MaxLength ? query[..QueryLimits.MaxLength] : query).ParseGroup();

    private GroupNode ParseGroup()
    {
        var nodes = ImmutableArray.CreateBuilder<SignedNode>();
        while (!AtGroupEnd())
        {
            if (ParseAlternatives() is { } node)
            {
                nodes.Add(node);
            }
        }

        return new GroupNode(nodes.ToImmutable());
    }

    // Passes what cannot begin a clause: blanks, bars, and closing parentheses that nothing opened.
    private bool AtGroupEnd()
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipBlanks();
            if (scanner.TryPass('|'))
            {
                continue;
            }

            if (scanner.Current != ')')
            {
                return scanner.AtEnd;
            }

            if (ignoredDepth == 0 && depth > 0)
            {
                return true;
            }

            ignoredDepth = Math.Max(0, ignoredDepth - 1);
            scanner.Advance();
        }

        return true;
    }

    private SignedNode? ParseAlternatives()
    {
        var parsed = new List<SignedNode>();
        do
        {
            if (ParseSigned() is { } node)
            {
                parsed.Add(node);
            }

            scanner.SkipBlanks();
        }
        while (PassBars());

        return parsed.Count switch
        {
            0 => null,
            1 => parsed[0],
            _ => Alternatives.Join(parsed),
        };
    }

    private bool PassBars()
    {
        var passed = false;
        while (scanner.TryPass('|'))
        {
            passed = true;
            scanner.SkipBlanks();
        }

        return passed;
    }

    private SignedNode? ParseSigned()
    {
        var sign = Sign.Should;
        while (scanner.Current is '+' or '-')
        {
            // A sign that stands alone is no operator: "police - and others".
            var stands = QueryScanner.IsBlank(scanner.Next);
            sign = stands ? Sign.Should : scanner.Current == '+' ? Sign.Must : Sign.MustNot;
            scanner.Advance();
        }

        return ParseOperand() is { } node ? new SignedNode(sign, node) : null;
    }

    private QueryNode? ParseOperand()
    {
        while (!scanner.AtEnd)
        {
            if (QueryScanner.IsQuote(scanner.Current))
            {
                if (scanner.TryReadQuoted() is { } quoted)
                {
                    return new PhraseNode(quoted, scanner.TryReadTildeNumber() ?? 0);
                }

                scanner.Advance();
            }
            else if (scanner.Current != '(')
            {
                return WordSyntax.Parse(scanner.ReadWord());
            }
            else
            {
                scanner.Advance();
                if (depth < QueryLimits.MaxDepth)
                {
                    return ParseNested();
                }

                ignoredDepth++;
            }
        }

        return null;
    }

    private GroupNode? ParseNested()
    {
        depth++;
        var group = ParseGroup();
        scanner.TryPass(')');
        depth--;
        return group.Nodes.IsEmpty ? null : group;
    }
}
