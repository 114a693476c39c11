using System.Collections.Frozen;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Tokenizes documents, queries and highlights alike. Stop words stay, so that a token's index is its position in
/// phrases. Splitting and folding are the same in every language; only stems depend on the text's.
/// </summary>
internal sealed class TextAnalyzer
{
    private readonly FrozenDictionary<Stemmer, WordFormCache> formsByStemmer;

    public TextAnalyzer()
    {
        var budget = new SpellingBudget();
        formsByStemmer = Stemmers.All
            .ToFrozenDictionary(stemmer => stemmer, stemmer => new WordFormCache(stemmer, budget));
    }

    /// <param name="text">Null has no tokens.</param>
    /// <param name="stemmer">The one of the text's language.</param>
    /// <param name="remember">Whether to cache its words: those of documents come again, in highlights.</param>
    public IReadOnlyList<Token> Analyze(string? text, Stemmer stemmer, bool remember = false)
    {
        var tokens = new List<Token>();
        Analyze(text, stemmer, tokens, remember);
        return tokens;
    }

    /// <summary>Only the words that may be looked for.</summary>
    public IReadOnlyList<Token> Analyze(string? text, Stemmer stemmer, FirstLetters firstLetters)
    {
        var tokens = new List<Token>();
        Analyze(text, stemmer, tokens, remember: false, firstLetters);
        return tokens;
    }

    /// <summary>Clears and fills a reused list.</summary>
    public void Analyze(string? text, Stemmer stemmer, List<Token> tokens, bool remember) =>
        Analyze(text, stemmer, tokens, remember, firstLetters: null);

    private void Analyze(
        string? text, Stemmer stemmer, List<Token> tokens, bool remember, FirstLetters? firstLetters)
    {
        tokens.Clear();
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var forms = formsByStemmer[stemmer];
        WordSplitter.Split(text, span =>
        {
            var spelling = text.AsSpan(span.Start, span.End - span.Start);
            if (firstLetters is { } first && !first.MayBegin(spelling))
            {
                return;
            }

            var form = forms.GetForm(spelling, remember);
            if (form.Word.Length > 0)
            {
                tokens.Add(new Token(form, span.Start, span.End));
            }
        });
    }
}
