using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggesting;

/// <summary>
/// Collects the words and phrases of the documents while these are indexed. A phrase is two words with nothing but
/// blanks between them, or with up to two function words: human rights, freedom of expression.
/// </summary>
internal sealed class VocabularyBuilder
{
    private const int MostFunctionWords = 2;

    private readonly VocabularyWords words = new();
    private readonly VocabularyPhrases phrases = new();
    private readonly List<VocabularyWord> run = [];
    private int document;

    /// <param name="record">The next document.</param>
    /// <param name="parts">The tokens of its country's name, its title and its text.</param>
    public void Add(Document record, IReadOnlyList<Token>[] parts)
    {
        document++;
        var functionWords = FunctionWords.In(record.Language);
        Add(record.Country.Name, parts[0], FunctionWordLists.English, isProse: false);
        Add(record.Title, parts[1], functionWords, isProse: false);
        Add(record.Text, parts[2], functionWords, isProse: true);
    }

    /// <summary>In the order of their keys.</summary>
    /// <param name="leftOut">Keys of what is suggested as something else.</param>
    public IReadOnlyList<VocabularyEntry> Build(IReadOnlySet<string> leftOut) =>
    [
        .. words.Entries().Concat(phrases.MostFrequent())
            .Where(entry => !leftOut.Contains(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal),
    ];

    private void Add(string? text, IReadOnlyList<Token> tokens, FunctionWords functionWords, bool isProse)
    {
        run.Clear();
        for (var place = 0; place < tokens.Count; place++)
        {
            if (place > 0 && !IsBlank(text!, tokens[place - 1].End, tokens[place].Start))
            {
                run.Clear();
            }

            var written = text!.AsSpan()[tokens[place].Start..tokens[place].End];
            var word = words.Count(written, tokens[place].Word, document, isProse);
            Add(word, functionWords.Contains(word.Folded));
        }
    }

    private void Add(VocabularyWord word, bool isFunctionWord)
    {
        if (!isFunctionWord)
        {
            word.Say();
            if (run is [{ IsShown: true }, ..] && word.IsShown)
            {
                phrases.Count(new VocabularyPhrase([.. run, word]), document);
            }

            run.Clear();
            run.Add(word);
        }
        else if (run.Count is > 0 and <= MostFunctionWords)
        {
            run.Add(word);
        }
        else
        {
            run.Clear();
        }
    }

    private static bool IsBlank(string text, int from, int to) =>
        from < to && text.AsSpan()[from..to].IsWhiteSpace();
}
