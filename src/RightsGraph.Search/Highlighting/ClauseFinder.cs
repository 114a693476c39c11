using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>Finds where the clauses of a query match a text, as the index would.</summary>
internal sealed class ClauseFinder
{
    private readonly List<(string Stem, Clause Clause)> terms = [];
    private readonly List<(WordPair Pair, Clause Clause)> pairs = [];
    private readonly List<(PhraseClause Phrase, Clause Clause)> phrases = [];
    private readonly List<(string Prefix, Clause Clause)> prefixes = [];
    private readonly List<(IReadOnlySet<string> Words, Clause Clause)> fuzzy = [];
    private readonly ILookup<string, Clause> byStem;

    public ClauseFinder(SearchField field, IReadOnlyDictionary<Clause, ClauseReading> readings)
    {
        foreach (var (clause, reading) in readings)
        {
            var scoped = clause as ScopedClause;
            if (scoped is null || scoped.Field == field)
            {
                Add(scoped?.Inner ?? clause, clause, reading);
            }
        }

        byStem = terms.ToLookup(term => term.Stem, term => term.Clause, StringComparer.Ordinal);
    }

    private void Add(Clause shape, Clause clause, ClauseReading reading)
    {
        switch (shape)
        {
            case TermClause term:
                terms.AddRange(term.Stems.Stems.Select(stem => (stem, clause)));
                break;
            case CharacterPairClause characters:
                pairs.Add((characters.Pair, clause));
                break;
            case PhraseClause phrase:
                phrases.Add((phrase, clause));
                break;
            case PrefixClause prefix:
                prefixes.Add((prefix.Prefix, clause));
                break;
            case FuzzyClause:
                fuzzy.Add((reading.Words!, clause));
                break;
        }
    }

    public IEnumerable<Mark> Find(IReadOnlyList<Token> tokens)
    {
        var words = tokens.SelectMany(Words);
        words = pairs.Count == 0 ? words : words.Concat(tokens.Zip(tokens.Skip(1)).SelectMany(Pairs));
        return phrases.Count == 0 ? words : words.Concat(Phrases(tokens));
    }

    private IEnumerable<Mark> Pairs((Token Left, Token Right) neighbours) => pairs
        .Where(sought => sought.Pair.Left.Stems.Contains(neighbours.Left.Stem)
            && sought.Pair.Right.Stems.Contains(neighbours.Right.Stem))
        .Select(sought => new Mark(neighbours.Left.Start, neighbours.Right.End, sought.Clause));

    private IEnumerable<Mark> Phrases(IReadOnlyList<Token> tokens)
    {
        var finder = new PhraseFinder(tokens);
        return phrases
            .SelectMany(phrase => finder.Find(phrase.Phrase).Select(mark => mark with { Clause = phrase.Clause }))
            .Distinct();
    }

    private IEnumerable<Mark> Words(Token token)
    {
        foreach (var term in byStem[token.Stem])
        {
            yield return new Mark(token.Start, token.End, term);
        }

        foreach (var (prefix, clause) in prefixes)
        {
            if (token.Word.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return new Mark(token.Start, token.End, clause);
            }
        }

        foreach (var (words, clause) in fuzzy)
        {
            if (words.Contains(token.Word))
            {
                yield return new Mark(token.Start, token.End, clause);
            }
        }
    }
}
