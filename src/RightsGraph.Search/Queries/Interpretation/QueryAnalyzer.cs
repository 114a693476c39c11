using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Analyses the words of a parsed query as those of documents were, within
/// <see cref="QueryLimits"/>.</summary>
internal sealed partial class QueryAnalyzer
{
    private readonly QueryTextAnalyzer text;
    private readonly StopWords stopWords;
    private readonly QueryNotes notes;
    private readonly TermBudget budget;
    private readonly Dictionary<string, IReadOnlyList<QueryWord>> analyzed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<QueryWord>> analyzedWords = new(StringComparer.Ordinal);
    private SearchField? scope;

    private QueryAnalyzer(GroupNode query, QueryTextAnalyzer text, QueryNotes notes)
    {
        this.text = text;
        this.notes = notes;
        budget = new TermBudget(notes);
        stopWords = text.StopWordsOf([.. PlainWords(query)]);
        places = new Origins(query);
    }

    /// <summary>An empty group where there is nothing to search.</summary>
    public static GroupClause Analyze(GroupNode query, QueryTextAnalyzer text) =>
        Analyze(query, text, new QueryNotes());

    public static GroupClause Analyze(GroupNode query, QueryTextAnalyzer text, QueryNotes notes) =>
        Analyze(query, text, notes, out _);

    public static GroupClause Analyze(
        GroupNode query, QueryTextAnalyzer text, QueryNotes notes, out UnderstoodTerms understood)
    {
        var analyzer = new QueryAnalyzer(query, text, notes);
        var clauses = analyzer.All(query);
        understood = new UnderstoodTerms(
            [.. analyzer.countries.DistinctBy(named => named.Country)],
            [.. analyzer.times.DistinctBy(time => (time.From, time.To))]);
        return clauses;
    }

    private IEnumerable<string> PlainWords(GroupNode node) => node.Nodes.SelectMany(member => PlainWords(member.Node));

    private IEnumerable<string> PlainWords(QueryNode node) => node switch
    {
        GroupNode group => PlainWords(group),
        ScopedNode scoped => PlainWords(scoped.Node),
        WordNode word => Analyze(word.Text).Select(token => token.Word),
        _ => [],
    };

    // Each word is looked at several times, and analysed in every language of the archive.
    private IReadOnlyList<QueryWord> Analyze(string written) =>
        analyzed.TryGetValue(written, out var words) ? words : analyzed[written] = text.Analyze(written);

    private GroupClause All(GroupNode query)
    {
        var all = Whole(query);
        if (all.IsEmpty)
        {
            // The query matches everything, which surprises whoever typed "…".
            foreach (var (sign, child) in query.Nodes.Where(member => member.Node is WordNode))
            {
                notes.WithoutWords(sign, child);
            }
        }

        return all;
    }

    // "To be or not to be" has nothing but stop words.
    private GroupClause Whole(GroupNode query) => Group(query, keepsStopWords: !HasOtherWords(query));

    private GroupClause Group(GroupNode node, bool keepsStopWords, Sign ofGroup = Sign.Should)
    {
        var group = new GroupBuilder(budget, text);
        foreach (var (sign, child) in node.Nodes)
        {
            group.HasUnreadable |= IsUnreadable(sign, child);
            AddTo(group, sign, child, keepsStopWords || IsSignedWord(ofGroup, node, child));
            if (node.AreAlternatives)
            {
                group.EndRunOfWords();
            }
        }

        return group.Build() with { AreAlternatives = node.AreAlternatives };
    }

    private void AddTo(GroupBuilder group, Sign sign, QueryNode child, bool keepsStopWords)
    {
        if (!HasWords(child))
        {
            // A dash between words is no operator, and no warning.
            if (sign != Sign.Should || scope is not null || child is not WordNode)
            {
                notes.WithoutWords(sign, child);
            }
        }
        else if (child is WordNode word && sign == Sign.Should)
        {
            AddWords(group, AnalyzeWords(word.Text), keepsStopWords);
        }
        else if (child is GroupNode nested)
        {
            // A minus excludes what its group would match as a query.
            group.Add(
                sign,
                sign == Sign.MustNot ? Whole(nested) : Group(Inner(nested), keepsStopWords, sign));
        }
        else if (child is ScopedNode { Field: not SearchField.Country } scoped)
        {
            var outer = scope;
            scope = scoped.Field;
            AddTo(group, sign, scoped.Node, keepsStopWords);
            scope = outer;
        }
        else if (child is TimeNode time && !IsTime(time))
        {
            AddTo(group, sign, new WordNode(time.Text), keepsStopWords);
        }
        else if (Single(child) is { } clause)
        {
            if (child is CountryNamesNode names && sign == Sign.Should && scope is null)
            {
                group.AddNames(clause, Analyze(names.Names[0]));
            }
            else if (child is SynonymsNode synonyms && sign == Sign.Should && scope is null)
            {
                group.AddNames(clause, Analyze(synonyms.Typed));
            }
            else
            {
                group.Add(sign, clause);
            }
        }
    }

    private bool HasWords(QueryNode node) => node switch
    {
        TextNode text => Analyze(text.Text).Count > 0,
        GroupNode group => group.Nodes.Any(member => HasWords(member.Node)),
        ScopedNode { Field: not SearchField.Country } scoped => HasWords(scoped.Node),
        _ => true,
    };

    private void AddWords(GroupBuilder group, IReadOnlyList<QueryWord> words, bool keepsStopWords)
    {
        foreach (var (word, next) in CharacterBigrams.Split(words))
        {
            var isSearched = keepsStopWords || next is not null || !stopWords.Contains(word.Word);
            if (!isSearched)
            {
                notes.IgnoredStopWord(word.Word);
            }

            if (scope is not null)
            {
                Clause clause = next is null
                    ? new TermClause(word.Stems)
                    : new CharacterBigramClause(new WordPair(word.Stems, next.Stems, Distance: 1));
                if (isSearched && Affordable(clause) is ScopedClause scoped)
                {
                    group.AddScopedWord(scoped);
                }
            }
            else if (next is not null)
            {
                group.AddBigram(word, next);
            }
            else
            {
                group.AddWord(word, isSearched);
            }
        }
    }

    private Clause? Single(QueryNode node) => node switch
    {
        CountryNode country => new CountryClause(country.Country.Code),
        ScopedNode { Field: SearchField.Country } => new CountryClause(null),
        CountryNamesNode names => Place(names),
        TimeNode time => Time(time),
        SynonymsNode names => Synonyms(names),
        // A signed word that is several for the index, such as ill-treatment, is a phrase of them.
        WordNode word => Word(word.Text),
        PhraseNode phrase => Phrase(Analyze(phrase.Text), SlopOf(phrase)),
        PrefixNode prefix => Expanded(prefix.Text, token => new PrefixClause(token.Word)),
        FuzzyNode fuzzy => Expanded(fuzzy.Text, token => Fuzzy(token, fuzzy.Edits)),
        _ => throw new InvalidOperationException($"No clause for {node.GetType().Name}."),
    };

    private int SlopOf(PhraseNode phrase)
    {
        const int Max = IndexFields.PositionGap - 1;
        if (phrase.Slop > Max)
        {
            notes.SmallerSlop(phrase.Text, Max);
        }

        return Math.Min(phrase.Slop, Max);
    }

    // A phrase that exceeds the budget is cut.
    private Clause? Phrase(IEnumerable<QueryWord> tokens, int slop)
    {
        ImmutableArray<StemSet> words = [.. tokens.Select(token => token.Stems)];
        if (words.Length < 2)
        {
            return words.IsEmpty ? null : Affordable(new TermClause(words[0]));
        }

        var cut = Math.Min(budget.Left, words.Length);
        return Affordable(new PhraseClause(words, slop))
            ?? (cut > 1 ? Affordable(new PhraseClause(words[..cut], slop)) : null);
    }

    // The suffix applies to the last of several words: ill-treat* is ill and treat*.
    private Clause? Expanded(string written, Func<QueryWord, Clause> expand)
    {
        var tokens = Analyze(written);
        if (tokens is [.., { IsCharacter: true }])
        {
            // Such scripts mark no end of a word that a suffix could apply to.
            return Phrase(tokens, 0);
        }

        if (tokens.Count < 2)
        {
            return tokens.Count == 0 ? null : Affordable(expand(tokens[0]));
        }

        var group = new GroupBuilder(budget, text);
        var whole = tokens.SkipLast(1).Select(token => new TermClause(token.Stems));
        foreach (var clause in whole.Append(expand(tokens[^1])))
        {
            if (Affordable(clause) is { } affordable)
            {
                group.Add(Sign.Must, affordable);
            }
        }

        return group.Build() is { IsEmpty: false } all ? all : null;
    }

    private Clause? Affordable(Clause clause)
    {
        var scoped = scope is null ? clause : new ScopedClause(scope.Value, clause);
        return budget.TryTake(scoped) ? scoped : null;
    }

    // One edit turns most words of three letters into each other, two edits most of five.
    private Clause Fuzzy(QueryWord token, int? edits)
    {
        if (token.Word.Length > QueryLimits.MaxFuzzyLength)
        {
            notes.TooLongForFuzzy(token.Word);
        }

        var allowed = edits ?? token.Word.Length switch { < 3 => 0, < 6 => 1, _ => QueryLimits.MaxEdits };
        return allowed == 0 || token.Word.Length > QueryLimits.MaxFuzzyLength
            ? new TermClause(token.Stems)
            : new FuzzyClause(token.Word, allowed);
    }
}
