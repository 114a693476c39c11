using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>Finds where the clauses of a query match a text, as the index would.</summary>
internal sealed class ClauseFinder
{
    private readonly Dictionary<string, List<TermClause>> terms = new(StringComparer.Ordinal);
    private readonly List<CharacterPairClause> pairs = [];
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
                    AddTerm(term);
                    break;
                case CharacterPairClause pair:
                    pairs.Add(pair);
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

    public IEnumerable<Mark> Find(IReadOnlyList<Token> tokens)
    {
        var words = tokens.SelectMany(Words);
        words = pairs.Count == 0 ? words : words.Concat(tokens.Zip(tokens.Skip(1)).SelectMany(Pairs));
        return phrases.Count == 0 ? words : words.Concat(Phrases(tokens));
    }

    // Two words of a query may share a stem, each in another language.
    private void AddTerm(TermClause term)
    {
        foreach (var stem in term.Stems.Stems)
        {
            if (!terms.TryGetValue(stem, out var clauses))
            {
                terms.Add(stem, clauses = []);
            }

            clauses.Add(term);
        }
    }

    private IEnumerable<Mark> Pairs((Token Left, Token Right) neighbours) => pairs
        .Where(clause => clause.Pair.Left.Stems.Contains(neighbours.Left.Stem)
            && clause.Pair.Right.Stems.Contains(neighbours.Right.Stem))
        .Select(clause => new Mark(neighbours.Left.Start, neighbours.Right.End, clause));

    private IEnumerable<Mark> Phrases(IReadOnlyList<Token> tokens)
    {
        var finder = new PhraseFinder(tokens);
        return phrases.SelectMany(finder.Find).Distinct();
    }

    private IEnumerable<Mark> Words(Token token)
    {
        if (terms.TryGetValue(token.Stem, out var clauses))
        {
            foreach (var term in clauses)
            {
                yield return new Mark(token.Start, token.End, term);
            }
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
