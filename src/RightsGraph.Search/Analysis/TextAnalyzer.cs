using System.Collections.Frozen;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search.Analysis;

/// <summary>Tokenizes documents, queries and highlights alike. Stop words stay, so that a token's index is its position
/// in phrases. Splitting and folding are the same in every language; only stems depend on the text's.</summary>
internal sealed class TextAnalyzer
{
    private readonly FrozenDictionary<Stemmer, WordFormCache> formsByStemmer;

    public TextAnalyzer(SynonymTable? synonyms = null)
    {
        Synonyms = synonyms ?? SynonymTable.Default;
        var budget = new SpellingBudget();
        formsByStemmer = Stemmers.All
            .ToFrozenDictionary(stemmer => stemmer, stemmer => new WordFormCache(stemmer, budget));
    }

    /// <summary>Of queries; texts are analysed as they stand.</summary>
    public SynonymTable Synonyms { get; }

    /// <summary>The words with one of the first letters. Those of documents are remembered: they come again, in
    /// highlights.</summary>
    public IReadOnlyList<Token> Analyze(
        string? text, Stemmer stemmer, bool remember = false, FirstLetters? firstLetters = null)
    {
        var tokens = new List<Token>();
        Analyze(text, stemmer, tokens, remember, firstLetters);
        return tokens;
    }

    /// <summary>Clears and fills a reused list.</summary>
    public void Analyze(
        string? text, Stemmer stemmer, List<Token> tokens, bool remember, FirstLetters? firstLetters = null)
    {
        tokens.Clear();
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var forms = formsByStemmer[stemmer];
        TextSpan? before = null;
        WordSplitter.Split(text, span =>
        {
            var spelling = text.AsSpan(span.Start, span.End - span.Start);
            var left = before is { } last && Hyphenation.Joins(text, last, span) ? last : (TextSpan?)null;
            before = span;
            if (firstLetters is { } first)
            {
                left = left is { } half && first.MayBegin(text.AsSpan(half.Start, half.End - half.Start)) ? half : null;
                if (left is null && !first.MayBegin(spelling))
                {
                    return;
                }
            }

            var form = forms.GetForm(spelling, remember);
            if (form.Word.Length > 0)
            {
                tokens.Add(left is { } start
                    ? new Token(form, span.Start, span.End, Whole(text, start, span, forms, remember), start.Start)
                    : new Token(form, span.Start, span.End));
            }
        });
    }

    private static WordForm? Whole(string text, TextSpan left, TextSpan right, WordFormCache forms, bool remember)
    {
        Span<char> joined = stackalloc char[Hyphenation.MaxLength];
        var form = forms.GetForm(Hyphenation.Join(text, left, right, joined), remember);
        return form.Word.Length > 0 ? form : null;
    }
}
