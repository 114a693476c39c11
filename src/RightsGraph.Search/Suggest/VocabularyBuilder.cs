using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// Counts the words and phrases of documents, as these come into the index and go. A phrase is two words with nothing
/// but blanks between them, or with up to two function words: human rights, freedom of expression. What it counts are
/// sums: the order of the documents makes no difference, but for phrases that were forgotten.
/// </summary>
/// <param name="maxPhrases">That are counted at a time; in some 50 bytes each.</param>
internal sealed class VocabularyBuilder(int maxPhrases = VocabularyBuilder.MaxPhrases)
{
    public const int MaxPhrases = 1 << 20;

    /// <summary>
    /// In 47,583 reports the last of them stands 13 times. What is rarer is seldom meant.
    /// </summary>
    private const int MaxShown = 1 << 16;

    private const int MaxStopWords = 2;

    private readonly List<VocabularyWord> run = [];
    private int document;

    public VocabularyWords Words { get; } = new();

    public PhraseCounter Phrases { get; } = new(maxPhrases);

    /// <param name="record">A document that comes.</param>
    /// <param name="parts">The tokens of its country's name, its title and its text.</param>
    public void Add(Document record, IReadOnlyList<List<Token>> parts) => Count(record, parts, 1);

    /// <param name="record">A document that was added once, and goes.</param>
    /// <param name="parts">The tokens that it was added with.</param>
    public void Remove(Document record, IReadOnlyList<List<Token>> parts) => Count(record, parts, -1);

    /// <summary>Adds what another has counted, of other documents.</summary>
    public void Add(VocabularyBuilder other)
    {
        var numbers = new int[other.Words.All.Count + 1];
        foreach (var word in other.Words.All)
        {
            var own = Words.WordOf(word.Folded, word.Plain is not null);
            numbers[word.Number] = own.Number;
            own.Documents += word.Documents;
            own.TimesSaid += word.TimesSaid;
            foreach (var spelling in word.Spellings.Where(spelling => spelling.Word == word))
            {
                Words.Spelling(spelling.Text, word.Folded).FieldOccurrences += spelling.FieldOccurrences;
            }
        }

        foreach (var (phrase, documents) in other.Phrases.All)
        {
            Phrases.Add(phrase.Renumbered(numbers), documents);
        }
    }

    /// <summary>
    /// Counts the documents of each word anew, where some were taken away that could not be counted. No phrase is in
    /// more of them than each of its words; beyond that the counts of phrases stay as they were.
    /// </summary>
    /// <param name="documentsOf">How many documents hold a folded word.</param>
    public void Recount(Func<string, int> documentsOf)
    {
        foreach (var word in Words.All)
        {
            word.Documents = word.Plain is null
                ? documentsOf(word.Folded)
                : Math.Min(word.Documents, word.Plain.Documents);
        }

        Phrases.Limit(phrase => phrase.Numbers.Min(number => Words[number].Documents));
    }

    /// <summary>In the order of their keys.</summary>
    /// <param name="leftOut">Keys of what is suggested as something else.</param>
    public IReadOnlyList<VocabularyEntry> Build(IReadOnlySet<string> leftOut)
    {
        var texts = new Dictionary<int, string>();
        return
        [
            .. Words.Entries().Concat(MostFrequent(MaxShown, least: 2).Select(Entry))
                .Where(entry => !leftOut.Contains(entry.Key))
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.Text, StringComparer.Ordinal),
        ];

        // What stands in one document alone may be chance.
        VocabularyEntry Entry((VocabularyPhrase Phrase, int Documents) counted) =>
            new(KeyOf(counted.Phrase), counted.Phrase.Join(Words, TextOf), counted.Documents);

        string TextOf(VocabularyWord word) =>
            texts.TryGetValue(word.Number, out var text) ? text : texts[word.Number] = word.Text;
    }

    public IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> MostFrequent(int most, int least) =>
        Phrases.MostFrequent(most, least, KeyOf);

    private string KeyOf(VocabularyPhrase phrase) => phrase.Join(Words, word => word.Folded);

    private void Count(Document record, IReadOnlyList<List<Token>> parts, int times)
    {
        document++;
        var stopWords = StopWords.In(record.Language);
        Count(record.Country.Name, parts[0], StopWordLists.English, isProse: false, times);
        Count(record.Title, parts[1], stopWords, isProse: false, times);
        Count(record.Text, parts[2], stopWords, isProse: true, times);
    }

    private void Count(string? text, List<Token> tokens, StopWords stopWords, bool isProse, int times)
    {
        run.Clear();
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            if (place > 0 && !IsBlank(text!, tokens[place - 1].End, token.Start))
            {
                run.Clear();
            }

            var spelling = Words.SpellingOf(text!.AsSpan(token.Start, token.End - token.Start), token.Form);
            spelling.FieldOccurrences += isProse ? times : 0;
            spelling.Word.Count(document, times);
            Count(spelling.Word, spelling.Word.IsOneOf(stopWords), times);
        }
    }

    private void Count(VocabularyWord word, bool isStopWord, int times)
    {
        if (!isStopWord)
        {
            word.Say(times);
            if (run is [{ HasForm: true }, ..] && word.HasForm)
            {
                Phrases.Count(PhraseWith(word), document, times);
            }

            run.Clear();
            run.Add(word);
        }
        else if (run.Count is > 0 and <= MaxStopWords)
        {
            run.Add(word);
        }
        else
        {
            run.Clear();
        }
    }

    private VocabularyPhrase PhraseWith(VocabularyWord last) => new(
        run[0].Number,
        run.Count > 1 ? run[1].Number : 0,
        run.Count > 2 ? run[2].Number : 0,
        last.Number);

    private static bool IsBlank(string text, int from, int to) =>
        to - from == 1 ? char.IsWhiteSpace(text[from]) : from < to && text.AsSpan()[from..to].IsWhiteSpace();
}
