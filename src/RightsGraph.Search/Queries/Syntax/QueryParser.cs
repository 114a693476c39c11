using System.Collections.Immutable;
using RightsGraph.Search.Queries.Reading;

namespace RightsGraph.Search.Queries.Syntax;

/// <summary>
/// Parses the query language by recursive descent. It never fails: what has no meaning where it stands is passed over
/// and noted. AND, OR and NOT in capitals are operators, as in the databases that researchers know.
/// <code>
/// group        = { alternatives [ "AND" alternatives ] }
/// alternatives = signed { ( "|" | "OR" ) signed }
/// signed       = { "+" | "-" | "NOT" } operand
/// operand      = { ( "title" | "text" | "country" ) ":" }
///                ( "(" group ")" | '"' words '"' [ "~" number ] | word [ "*" | "~" [ number ] ] )
/// </code>
/// </summary>
internal sealed class QueryParser
{
    private readonly QueryScanner scanner;
    private readonly QueryNotes notes;
    private int depth;
    private int ignoredDepth;

    private QueryParser(string query, QueryNotes notes)
    {
        scanner = new QueryScanner(query);
        this.notes = notes;
    }

    public static GroupNode Parse(string query) => Parse(query, new QueryNotes());

    /// <param name="query">What is longer than <see cref="QueryLimits.MaxLength"/> is cut.</param>
    /// <param name="notes">Takes what was passed over or taken literally.</param>
    public static GroupNode Parse(string query, QueryNotes notes) =>
        new QueryParser(query.Length > QueryLimits.MaxLength ? query[..QueryLimits.MaxLength] : query, notes)
            .ParseGroup();

    private GroupNode ParseGroup()
    {
        var nodes = ImmutableArray.CreateBuilder<SignedNode>();
        var (isJoined, hasAnd, hasOr) = (false, false, false);
        while (!AtGroupEnd())
        {
            if (scanner.TryPassOperator("AND"))
            {
                isJoined = nodes.Count > 0;
            }
            else if (ParseAlternatives(ref hasOr) is { } node)
            {
                nodes.Add(node);
                if (isJoined)
                {
                    nodes[^2] = Joined(nodes[^2]);
                    nodes[^1] = Joined(node);
                }

                (isJoined, hasAnd) = (false, hasAnd || isJoined);
            }
        }

        if (isJoined)
        {
            notes.IgnoredOperator("AND");
        }

        if (hasAnd && hasOr)
        {
            notes.MixedOperators();
        }

        return new GroupNode(nodes.ToImmutable());
    }

    private static SignedNode Joined(SignedNode node) =>
        node.Sign == Sign.Should ? node with { Sign = Sign.Must } : node;

    // Passes what cannot begin a clause: blanks, bars, and closing parentheses that nothing opened.
    private bool AtGroupEnd()
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipBlanks();
            if (PassBar())
            {
                notes.IgnoredOperator("|");
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

            if (ignoredDepth == 0)
            {
                notes.UnmatchedParenthesis();
            }

            ignoredDepth = Math.Max(0, ignoredDepth - 1);
            scanner.Advance();
        }

        return true;
    }

    private SignedNode? ParseAlternatives(ref bool hasOr)
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

        hasOr |= parsed.Count > 1;

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
        while (PassBar())
        {
            passed = true;
            scanner.SkipBlanks();
        }

        return passed;
    }

    private bool PassBar() => scanner.TryPass('|') || scanner.TryPassOperator("OR");

    private SignedNode? ParseSigned()
    {
        var sign = Sign.Should;
        while (true)
        {
            if (scanner.TryPassOperator("NOT"))
            {
                sign = Sign.MustNot;
                scanner.SkipBlanks();
            }
            else if (scanner.Current is '+' or '-')
            {
                sign = PassSign();
            }
            else if (ParseOperand() is { } node)
            {
                return new SignedNode(sign, node);
            }
            else
            {
                notes.IgnoredSign(sign);
                return null;
            }
        }
    }

    // A sign that stands alone is no operator: "police - and others".
    private Sign PassSign()
    {
        var sign = scanner.Current == '+' ? Sign.Must : Sign.MustNot;
        scanner.Advance();
        if (!QueryScanner.IsBlank(scanner.Current))
        {
            return sign;
        }

        notes.IgnoredSign(sign);
        return Sign.Should;
    }

    private QueryNode? ParseOperand()
    {
        SearchField? field = null;
        while (!scanner.AtEnd)
        {
            if (scanner.TryPassField() is { } named)
            {
                field = named;
            }
            else if (QueryScanner.IsQuote(scanner.Current))
            {
                if (scanner.TryReadQuoted() is { } quoted)
                {
                    var phrase = new PhraseNode(quoted, scanner.TryReadTildeNumber() ?? 0);
                    return string.IsNullOrWhiteSpace(quoted) ? null : Scoped(field, phrase);
                }

                notes.UnmatchedQuote();
                scanner.Advance();
            }
            else if (scanner.Current is '+' or '-')
            {
                // Behind a field or what was passed over a sign says nothing.
                scanner.Advance();
            }
            else if (scanner.Current != '(')
            {
                return Scoped(field, WordSyntax.Parse(scanner.ReadWord(), notes));
            }
            else if (TryEnterParenthesis())
            {
                return Scoped(field, ParseNested());
            }
        }

        return null;
    }

    private static QueryNode? Scoped(SearchField? field, QueryNode? node) =>
        field is null || node is null ? node : new ScopedNode(field.Value, node);

    private bool TryEnterParenthesis()
    {
        scanner.Advance();
        if (depth < QueryLimits.MaxDepth)
        {
            return true;
        }

        notes.TooDeep();
        ignoredDepth++;
        return false;
    }

    private GroupNode? ParseNested()
    {
        depth++;
        var group = ParseGroup();
        if (!scanner.TryPass(')'))
        {
            notes.UnmatchedParenthesis();
        }

        depth--;
        return group.Nodes.IsEmpty ? null : group;
    }
}
