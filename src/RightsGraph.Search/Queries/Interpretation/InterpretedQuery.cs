using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>A query as it is run: its tree, the same written in the query language, and what is to be said.</summary>
/// <param name="Typed">As parsed, before names of countries were taken for more.</param>
/// <param name="Node">What is run.</param>
/// <param name="Normalized">Reads back as <paramref name="Node"/>; at most as long as a query may be.</param>
/// <param name="Notes">What is to be said of it; running it adds more.</param>
internal sealed record InterpretedQuery(GroupNode Typed, GroupNode Node, string Normalized, QueryNotes Notes)
{
    public static InterpretedQuery Of(string query)
    {
        var length = Math.Min(query.Length, QueryLimits.MaxLength);
        while (true)
        {
            var notes = new QueryNotes();
            var typed = QueryParser.Parse(query[..length], notes);
            var node = CountryRewriter.Rewrite(typed, notes);
            var normalized = QueryPrinter.Print(node);

            // Blanks, parentheses and other names make it longer than what was typed. What would not be read back
            // whole is not run either.
            var excess = normalized.Length - QueryLimits.MaxLength;
            if (excess <= 0)
            {
                if (length < query.Length)
                {
                    notes.TooLong(length);
                }

                return new InterpretedQuery(typed, node, normalized, notes);
            }

            length -= Math.Max(1, excess / 2);
        }
    }
}
