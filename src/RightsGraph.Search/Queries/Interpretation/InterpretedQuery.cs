using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

internal sealed record InterpretedQuery(GroupNode Typed, GroupNode Node, string Normalized, QueryNotes Notes)
{
    public static InterpretedQuery Parse(string query)
    {
        var length = Math.Min(query.Length, QueryLimits.MaxLength);
        while (true)
        {
            var notes = new QueryNotes();
            var typed = QueryParser.Parse(query[..length], notes);
            var node = CountryRewriter.Rewrite(typed, notes);
            var normalized = QueryPrinter.Print(node);

            // Blanks, parentheses and names make it longer than typed. What could not be parsed back whole is not run.
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
