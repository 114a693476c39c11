namespace RightsGraph.Search.Queries.Parsing;

/// <summary>
/// A recursive-descent parser of the query language. It never fails: what has no meaning where it stands is skipped and
/// noted. AND, OR and NOT in capitals are operators, as in the databases that researchers know.
/// <code>
/// group        = { alternatives [ "AND" alternatives ] }
/// alternatives = signed { ( "|" | "OR" ) signed }
/// signed       = { "+" | "-" | "NOT" | ( "title" | "text" | "country" ) ":" } operand
/// operand      = "(" group ")" | '"' words '"' [ "~" number ] | word [ "*" | "~" [ number ] ]
/// </code>
/// </summary>
internal sealed partial class QueryParser
{
    private readonly QueryScanner scanner;
    private readonly QueryNotes notes;
    private readonly bool isProse;
    private int depth;
    private int ignoredDepth;

    private QueryParser(string query, QueryNotes notes)
    {
        scanner = new QueryScanner(query);
        isProse = RunningProse.Is(query);
        this.notes = notes;
    }

    public static GroupNode Parse(string query) => Parse(query, new QueryNotes());

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
                if (isJoined || nodes.Count == 0)
                {
                    notes.IgnoredOperator("AND");
                }

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

    // Skips what cannot begin a clause: blanks, bars, and unmatched closing parentheses.
    private bool AtGroupEnd()
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipBlanks();
            if (PassBar() is { } bar)
            {
                notes.IgnoredOperator(bar);
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
        string? bar = null;
        do
        {
            var node = ParseSigned();
            if (bar is not null && (node is null || parsed.Count == 0))
            {
                notes.IgnoredOperator(bar);
            }

            if (node is not null)
            {
                parsed.Add(node.Value);
            }

            scanner.SkipBlanks();
            bar = PassBars();
        }
        while (bar is not null);

        hasOr |= parsed.Count > 1;

        return parsed.Count switch
        {
            0 => null,
            1 => parsed[0],
            _ => Alternatives.Join(parsed),
        };
    }

    // Several in a row are one.
    private string? PassBars()
    {
        var passed = PassBar();
        scanner.SkipBlanks();
        while (passed is not null && PassBar() is { } further)
        {
            notes.IgnoredOperator(further);
            scanner.SkipBlanks();
        }

        return passed;
    }

    private string? PassBar() =>
        scanner.TryPass('|') ? "|"
        : scanner.TryPassOperator("OR") ? "OR"
        : null;

    private SignedNode? ParseSigned()
    {
        var prefix = new OperandPrefix(notes);
        while (!scanner.AtEnd)
        {
            if (scanner.TryPassOperator("NOT"))
            {
                prefix.Take(Sign.MustNot, "NOT");
                scanner.SkipBlanks();
            }
            else if (scanner.Current is '+' or '-')
            {
                PassSign(prefix);
            }
            else if (scanner.TryPassField() is { } field)
            {
                prefix.Take(field);
            }
            else if (scanner.AtQuote && scanner.TryReadQuoted() is { } quoted)
            {
                return prefix.Apply(Phrase(quoted));
            }
            else if (scanner.AtQuote)
            {
                notes.UnmatchedQuote();
                scanner.Advance();
            }
            else if (scanner.Current != '(')
            {
                return prefix.Apply(CountryName() ?? WordSyntax.Parse(scanner.ReadWord(), notes));
            }
            else if (TryEnterParenthesis())
            {
                return prefix.Apply(ParseNested());
            }
        }

        return prefix.Apply(null);
    }

    private PhraseNode? Phrase(string quoted)
    {
        var slop = scanner.TryReadTildeNumber();
        if (slop is null && scanner.TryPass('~'))
        {
            notes.MissingSlop(quoted);
        }

        if (string.IsNullOrWhiteSpace(quoted))
        {
            notes.IgnoredOperator("\"\"");
            return null;
        }

        return new PhraseNode(quoted, slop ?? 0);
    }

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
        if (group.Nodes.IsEmpty)
        {
            notes.IgnoredOperator("()");
            return null;
        }

        return group;
    }
}
