using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>Finds where the clauses of a query match a text, as the index would.</summary>
internal sealed class ClauseFinder
{
    private readonly Dictionary<string, TermClause> terms = new(StringComparer.Ordinal);
    private readonly List<PhraseClause> phrases = [];
    private readonly List<PrefixClause> prefixes = [];
    private readonly List<(FuzzyClause Clause, IReadOnlySet<string> Words)> fuzzy = [];

    public ClauseFinder(IReadOnlyDictionary<Clause, ClauseReading> readings)
    {
        foreach (var (clause, reading) in readings)
        {
            switch (clause)
            {
                case TermClause term:
                    terms[term.Stem] = term;
                    break;
                case PhraseClause phrase:
                    phrases.Add(phrase);
                    break;
                case PrefixClause prefix:
                    prefixes.Add(prefix);
                    break;
                case FuzzyClause word:
                    fuzzy.Add((word, reading.Words!));
                    break;
            }
        }
    }

    public IEnumerable<Mark> Find(IReadOnlyList<Token> tokens) =>
        phrases.Count == 0 ? tokens.SelectMany(Words) : tokens.SelectMany(Words).Concat(Phrases(tokens));

    private IEnumerable<Mark> Phrases(IReadOnlyList<Token> tokens)
    {
        var finder = new PhraseFinder(tokens);
        return phrases.SelectMany(finder.Find).Distinct();
    }

    private IEnumerable<Mark> Words(Token token)
    {
        if (terms.TryGetValue(token.Stem, out var term))
        {
            yield return new Mark(token.Start, token.End, term);
        }

        foreach (var prefix in prefixes)
        {
            if (token.Word.StartsWith(prefix.Prefix, StringComparison.Ordinal))
            {
                yield return new Mark(token.Start, token.End, prefix);
            }
        }

        foreach (var (clause, words) in fuzzy)
        {
            if (words.Contains(token.Word))
            {
                yield return new Mark(token.Start, token.End, clause);
            }
        }
    }
}
