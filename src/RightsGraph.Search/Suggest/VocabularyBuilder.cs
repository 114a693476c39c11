using RightsGraph.Search.Index;

namespace RightsGraph.Search.Suggest;

/// <summary>Counts the words and phrases of documents as they are added and removed. A phrase is two words with nothing
/// but blanks, or up to two stop words, between them: human rights, freedom of expression. The order of the documents
/// only matters for phrases that were evicted.</summary>
internal sealed class VocabularyBuilder(int maxPhrases = VocabularyBuilder.MaxPhrases)
{
    public const int MaxPhrases = 1 << 20;

    /// <summary>In 47,583 reports the last one has 13 documents. A rarer one is seldom meant.</summary>
    private const int MaxShown = 1 << 16;

    private const int MaxStopWords = 2;

    // A word and the stop words behind it.
    private readonly List<VocabularyWord> run = [];
    private int document;

    public VocabularyWords Words { get; } = new();

    public PhraseCounter Phrases { get; } = new(maxPhrases);

    public void Add(Document record, IReadOnlyList<List<Token>> parts) => Count(record, parts, 1);

    public void Remove(Document record, IReadOnlyList<List<Token>> parts) => Count(record, parts, -1);

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
                Words.Spelling(spelling.Text, word.Folded).Occurrences += spelling.Occurrences;
            }
        }

        foreach (var (phrase, documents) in other.Phrases.All)
        {
            Phrases.Add(phrase.Renumbered(numbers), documents);
        }
    }

    /// <summary>Recounts words after documents were removed whose words are not known. A phrase keeps its count, but at
    /// most the count of each of its words.</summary>
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
    public IReadOnlyList<VocabularyEntry> Build(IReadOnlySet<string> excluded)
    {
        var words = Words.All.Where(word => word is { IsShown: true, Plain: null })
            .Select(word => new VocabularyEntry(word.Folded, word.Text, word.Documents));
        VocabularyEntry[] entries =
        [
            .. words.Concat(MostFrequent(MaxShown, minDocuments: 2).Select(Entry))
                .Where(entry => !excluded.Contains(entry.Key)),
        ];
        VocabularyEntry.Sort(entries);
        return entries;

        // Of at least two documents: one may be chance.
        VocabularyEntry Entry((VocabularyPhrase Phrase, int Documents) counted) =>
            new(KeyOf(counted.Phrase), counted.Phrase.Join(Words, word => word.Text), counted.Documents);
    }

    public IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> MostFrequent(int max, int minDocuments) =>
        Phrases.MostFrequent(max, minDocuments, KeyOf);

    private string KeyOf(VocabularyPhrase phrase) => phrase.Join(Words, word => word.Folded);

    private void Count(Document record, IReadOnlyList<List<Token>> parts, int times)
    {
        document++;
        var stopWords = StopWords.For(record.Language);
        Count(CountryNamesOf.All(record), parts[0], StopWordLists.English, isProse: false, times);
        Count(record.Title, parts[1], stopWords, isProse: false, times);
        Count(record.Text, parts[2], stopWords, isProse: true, times);
    }

    private void Count(string? text, List<Token> tokens, StopWords stopWords, bool isProse, int times)
    {
        run.Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (i > 0 && !IsBlank(text!, tokens[i - 1].End, token.Start))
            {
                run.Clear();
            }

            var spelling = Words.SpellingOf(text!.AsSpan(token.Start, token.End - token.Start), token.Form);
            spelling.Occurrences += isProse ? times : 0;
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
                Phrases.Add(PhraseWith(word), times, document);
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
