using System.Runtime.InteropServices;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Finds where clauses match a text, as the index would.</summary>
internal sealed class ClauseMatcher
{
    private readonly Dictionary<string, List<Clause>> terms = new(StringComparer.Ordinal);
    private readonly List<(PhraseClause Phrase, Clause Clause)> phrases = [];
    private readonly List<(string Prefix, Clause Clause)> prefixes = [];
    private readonly List<(IReadOnlySet<string> Words, Clause Clause)> fuzzy = [];

    public ClauseMatcher(SearchField field, IReadOnlyDictionary<Clause, ClauseStatistics> statistics)
    {
        foreach (var (clause, known) in statistics)
        {
            var scoped = clause as ScopedClause;
            if (scoped is null || scoped.Field == field)
            {
                Add(scoped?.Inner ?? clause, clause, known);
            }
        }

        if (phrases.Count == 0)
        {
            var beginnings = prefixes.Select(prefix => prefix.Prefix);
            FirstLetters = new([.. terms.Keys, .. beginnings, .. fuzzy.SelectMany(sought => sought.Words)]);
        }
    }

    /// <summary>Of all words that can be marked; null where phrases need the words between, too.</summary>
    public FirstLetters? FirstLetters { get; }

    private void Add(Clause shape, Clause clause, ClauseStatistics known)
    {
        switch (shape)
        {
            case TermClause term:
                AddTerm(term, clause);
                break;
            case CharacterBigramClause bigram:
                phrases.Add((new PhraseClause([bigram.Pair.Left, bigram.Pair.Right], Slop: 0), clause));
                break;
            case PhraseClause phrase:
                phrases.Add((phrase, clause));
                break;
            case PrefixClause prefix:
                prefixes.Add((prefix.Prefix, clause));
                break;
            case FuzzyClause:
                fuzzy.Add((known.Words!, clause));
                break;
        }
    }

    private void AddTerm(TermClause term, Clause clause)
    {
        foreach (var stem in term.Stems.Stems)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(terms, stem, out _) ??= []).Add(clause);
        }
    }

    // Loops, not LINQ: a text has thousands of words, of which nearly none is marked.
    public List<Mark> Find(IReadOnlyList<Token> tokens)
    {
        var marks = new List<Mark>();
        foreach (var token in tokens)
        {
            MarkWord(token.Form, token.Start, token.End, marks);
            if (token.Form.UnelidedName is { } name)
            {
                MarkWord(name, token.Start, token.End, marks);
            }

            if (token.Whole is { } whole)
            {
                MarkStem(whole.JoinedStem, token.WholeStart, token.End, marks);
            }
        }

        if (phrases.Count > 0)
        {
            marks.AddRange(Phrases(tokens));
        }

        return marks;
    }

    private IEnumerable<Mark> Phrases(IReadOnlyList<Token> tokens)
    {
        var finder = new PhraseMatcher(tokens);
        return phrases
            .SelectMany(phrase => finder.Find(phrase.Phrase).Select(mark => mark with { Clause = phrase.Clause }))
            .Distinct();
    }

    private void MarkStem(string stem, int start, int end, List<Mark> marks)
    {
        if (terms.TryGetValue(stem, out var clauses))
        {
            clauses.ForEach(clause => marks.Add(new Mark(start, end, clause)));
        }
    }

    private void MarkWord(WordForm form, int start, int end, List<Mark> marks)
    {
        MarkStem(form.Stem, start, end, marks);
        foreach (var (prefix, clause) in prefixes)
        {
            if (form.Word.StartsWith(prefix, StringComparison.Ordinal))
            {
                marks.Add(new Mark(start, end, clause));
            }
        }

        foreach (var (words, clause) in fuzzy)
        {
            if (words.Contains(form.Word))
            {
                marks.Add(new Mark(start, end, clause));
            }
        }
    }
}
