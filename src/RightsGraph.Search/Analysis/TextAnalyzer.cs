using System.Collections.Frozen;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>Tokenizes documents, queries and highlights alike. Stop words stay, so that a token's index is its position
/// in phrases. Splitting and folding are the same in every language; only stems depend on the text's.</summary>
internal sealed class TextAnalyzer
{
    private readonly FrozenDictionary<Stemmer, WordFormCache> formsByStemmer;

    public TextAnalyzer()
    {
        var budget = new SpellingBudget();
        formsByStemmer = Stemmers.All
            .ToFrozenDictionary(stemmer => stemmer, stemmer => new WordFormCache(stemmer, budget));
    }

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
