using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Results;

/// <summary>Writes clauses, which hold analysed words only, with the words as they were typed.</summary>
internal sealed class QuerySpellings
{
    private readonly Dictionary<string, string> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<StemSet, string> byStems = [];
    private readonly Dictionary<string, string> byCode = new(StringComparer.Ordinal);

    public QuerySpellings(GroupNode query, QueryTextAnalyzer text)
    {
        List<(QueryWord Word, string Written)> words =
        [
            .. TextsOf(query).SelectMany(part =>
                text.Analyze(part).Select(word => (word, part[word.Start..word.End]))),
        ];
        foreach (var (word, written) in words)
        {
            byStems.TryAdd(word.Stems, written);
            byWord.TryAdd(word.Word, written);
        }

        foreach (var part in TextsOf(query))
        {
            if (CountrySynonyms.Default.CountryOf(part) is { } country)
            {
                byCode.TryAdd(country.Code, part);
            }

            foreach (var word in text.AnalyzeWords(part))
            {
                byStems.TryAdd(word.Stems, part[word.Start..word.End]);
            }
        }

        // Neighbours that are searched as one word too.
        foreach (var (left, right) in words.Zip(words.Skip(1)))
        {
            if (text.Analyze(left.Word.Word + right.Word.Word) is [var whole])
            {
                byStems.TryAdd(QueryTextAnalyzer.Solid(whole.Stems), $"{left.Written} {right.Written}");
            }
        }
    }

    /// <summary>The clause in the query language.</summary>
    public string Print(Clause clause) => clause switch
    {
        TermClause term => Written(term.Stems),
        CharacterBigramClause pair => Written(pair.Pair.Left) + Written(pair.Pair.Right),
        PhraseClause { Slop: 0 } phrase => $"\"{string.Join(' ', phrase.Words.Select(Written))}\"",
        PhraseClause phrase => $"\"{string.Join(' ', phrase.Words.Select(Written))}\"~{phrase.Slop}",
        PrefixClause prefix => $"{Written(prefix.Prefix)}*",
        FuzzyClause fuzzy => $"{Written(fuzzy.Word)}~{fuzzy.Edits}",
        PlaceClause place => Print(place.AllNames[0]),
        TimeClause time => time.Words.IsEmpty ? string.Empty : Print(time.Words[^1]),
        CountryClause { Code: { } code } when byCode.TryGetValue(code, out var name) => name,
        CountryClause country => $"{FieldSyntax.NameOf(SearchField.Country)}:{country.Code}",
        ScopedClause scoped => $"{FieldSyntax.NameOf(scoped.Field)}:{Print(scoped.Inner)}",
        _ => throw new InvalidOperationException($"No spelling of {clause.GetType().Name}."),
    };

    private string Written(string word) => byWord.GetValueOrDefault(word, word);

    private string Written(StemSet word) => byStems.GetValueOrDefault(word, word.Stems[0]);

    private static IEnumerable<string> TextsOf(GroupNode query) =>
        QueryLeaves.Find(query).Select(leaf => Text(leaf.Node));

    private static string Text(QueryNode node) => node switch
    {
        TextNode text => text.Text,
        ScopedNode scoped => Text(scoped.Node),
        CountryNode => string.Empty,
        _ => throw new InvalidOperationException($"No words of {node.GetType().Name}."),
    };
}
