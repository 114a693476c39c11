using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search.Queries.Interpretation;

internal sealed record InterpretedQuery(GroupNode Typed, GroupNode Node, string Normalized, QueryNotes Notes)
{
    public static InterpretedQuery Parse(string typedQuery, SynonymTable? synonyms = null)
    {
        var query = Capitals.Lower(typedQuery);
        var length = Math.Min(query.Length, QueryLimits.MaxLength);
        while (true)
        {
            var notes = new QueryNotes();
            var typed = QueryParser.Parse(query[..length], notes);
            var names = SynonymRewriter.Rewrite(typed, synonyms ?? SynonymTable.Default);
            var node = TimeRewriter.Rewrite(CountryRewriter.Rewrite(names, notes));
            var normalized = QueryPrinter.Print(node);

            // Blanks, parentheses and names make it longer than typed. What could not be parsed back whole is not run.
            var excess = normalized.Length - QueryLimits.MaxLength;
            if (excess <= 0)
            {
                // What gave it small letters may have been ignored.
                if (Capitals.Lower(normalized) is var lower && lower != normalized)
                {
                    return Parse(lower, synonyms) with { Notes = notes };
                }

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
