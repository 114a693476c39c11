namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Tells operators from words and from marks of prose.</summary>
internal sealed partial class QueryParser
{
    // A country's name of several words is one operand, which no operator cuts: yemen AND saudi arabia.
    private WordNode? CountryName()
    {
        var names = CountrySynonyms.Default;
        var ends = scanner.EndsOfWords(names.MaxNameWords);
        if (ends.Count < 2 || !names.MayBeginName(scanner.TextTo(ends[0])))
        {
            return null;
        }

        foreach (var end in ends.Skip(1).Reverse())
        {
            var text = scanner.TextTo(end);
            if (names.CountryOf(text) is not null)
            {
                scanner.MoveTo(end);
                return new WordNode(text);
            }

            // A longer name that is no country's: East Germany.
            if (names.IsName(text))
            {
                return null;
            }
        }

        return null;
    }

    // A sign before a blank is no operator: "police - and others". Nor is the plus of +1, or a dash in prose.
    private void PassSign(OperandPrefix prefix)
    {
        var sign = scanner.Current;
        scanner.Advance();
        if (QueryScanner.IsBlank(scanner.Current)
            || (sign == '-' && isProse)
            || (sign == '+' && scanner.EndsOfWords(1) is [var end] && RunningProse.IsDialled(scanner.TextTo(end))))
        {
            notes.IgnoredOperator(sign.ToString());
        }
        else
        {
            prefix.Take(sign == '+' ? Sign.Must : Sign.MustNot, sign.ToString());
        }
    }
}
