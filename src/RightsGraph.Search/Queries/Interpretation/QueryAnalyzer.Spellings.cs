using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <content>What texts write in several ways: hyphenated words, synonyms, countries in the languages of the
/// archive.</content>
internal sealed partial class QueryAnalyzer
{
    private IReadOnlyList<QueryWord> AnalyzeWords(string written) =>
        analyzedWords.TryGetValue(written, out var words)
            ? words
            : analyzedWords[written] = text.AnalyzeWords(written);

    // Something that must be there, with nothing in it that could be found.
    private bool IsUnreadable(Sign sign, QueryNode node) => !HasWords(node) && (sign == Sign.Must || (
        sign == Sign.Should && node switch
        {
            GroupNode group => group.Nodes.Any(member => IsUnreadable(member.Sign, member.Node)),
            ScopedNode scoped => IsUnreadable(sign, scoped.Node),
            _ => false,
        }));

    // Texts have e-mail and email.
    private Clause? Word(string written)
    {
        var words = AnalyzeWords(written);
        return Phrase(words, 0) is { } apart
            && Hyphenation.JoinAll(written, words) is { } joined
            && AnalyzeWords(joined) is [var whole]
            && Affordable(new TermClause(whole.Stems)) is { } one
                ? new NamesClause([apart, one])
                : Phrase(words, 0);
    }

    private Clause? Synonyms(SynonymsNode node)
    {
        var typed = node.AreWords && Apart(node.Typed) is { IsEmpty: false } words
            ? words
            : Phrase(Analyze(node.Typed), 0);
        ImmutableArray<Clause> names =
        [
            .. node.Others.Select(Analyze)
                .Where(name => name is not [var word] || !text.IsStopWord(word))
                .Select(name => Phrase(name, 0))
                .Prepend(typed).OfType<Clause>().Distinct(),
        ];
        return names.Length < 2 ? names.FirstOrDefault() : new NamesClause(names) { WeighAlike = true };
    }

    private GroupClause Apart(string words)
    {
        var group = new GroupBuilder(budget, text);
        AddWords(group, AnalyzeWords(words), keepsStopWords: false);
        return group.Build();
    }

    // With the names of the country in the languages of the archive, which the printed query need not tell.
    private IEnumerable<string> NamesOf(CountryNamesNode node) => node.Names
        .Concat(CountrySynonyms.Default.NamesIn(node.Names[0], text.Languages))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private Clause? Names(CountryNamesNode node)
    {
        ImmutableArray<Clause> names =
            [.. NamesOf(node).Select(name => Phrase(Analyze(name), 0)).OfType<Clause>().Distinct()];
        return names.Length < 2 ? names.FirstOrDefault() : new NamesClause(names);
    }
}
