using System.Collections.Frozen;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Turns a text into tokens, the same way for documents, queries and highlights. Every word is kept, function words
/// too, so that a token's place in the list is its position for phrases. Where words end and how they are folded is
/// the same in every language; stems are those of the text's own.
/// </summary>
internal sealed class TextAnalyzer
{
    private readonly FrozenDictionary<Stemmer, WordFormCache> formsByStemmer;

    public TextAnalyzer()
    {
        var budget = new SpellingBudget();
        formsByStemmer = Stemmers.All.ToFrozenDictionary(stemmer => stemmer, stemmer => new WordFormCache(stemmer, budget));
    }

    /// <param name="text">A document's field or words of a query.</param>
    /// <param name="stemmer">Of the text's language.</param>
    /// <param name="remember">Whether its words will be met again: those of documents will, in highlights.</param>
    public IReadOnlyList<Token> Analyze(string? text, Stemmer stemmer, bool remember = false)
    {
        var tokens = new List<Token>();
        Analyze(text, stemmer, tokens, remember);
        return tokens;
    }

    /// <summary>Of the words in text order those that may be looked for.</summary>
    /// <param name="text">A document's field.</param>
    /// <param name="stemmer">Of the text's language.</param>
    /// <param name="soughtAfter">With which letters what is looked for begins.</param>
    public IReadOnlyList<Token> Analyze(string? text, Stemmer stemmer, FirstLetters soughtAfter)
    {
        var tokens = new List<Token>();
        Analyze(text, stemmer, tokens, remember: false, soughtAfter);
        return tokens;
    }

    /// <summary>The same into a list that is used again, and is emptied first.</summary>
    public void Analyze(string? text, Stemmer stemmer, List<Token> tokens, bool remember) =>
        Analyze(text, stemmer, tokens, remember, soughtAfter: null);

    private void Analyze(
        string? text, Stemmer stemmer, List<Token> tokens, bool remember, FirstLetters? soughtAfter)
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
            if (soughtAfter is { } first && !first.MayBegin(spelling))
            {
                return;
            }

            var form = forms.Of(spelling, remember);
            if (form.Word.Length > 0)
            {
                tokens.Add(new Token(form, span.Start, span.End));
            }
        });
    }
}
