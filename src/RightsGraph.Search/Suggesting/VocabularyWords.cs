namespace RightsGraph.Search.Suggesting;

/// <summary>The words met so far, and how each was written.</summary>
internal sealed class VocabularyWords
{
    private readonly Dictionary<(string Folded, bool IsPossessive), VocabularyWord> words = [];
    private readonly Dictionary<string, Spelling> bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> spellings;

    public VocabularyWords() => spellings = bySpelling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="written">The word as it stands in the text.</param>
    /// <param name="folded">What stands for it.</param>
    /// <param name="document">Counts the documents from 1.</param>
    /// <param name="isProse">Whether its capitals tell anything: in a heading they stand anywhere.</param>
    public VocabularyWord Count(ReadOnlySpan<char> written, string folded, int document, bool isProse)
    {
        if (!spellings.TryGetValue(written, out var spelling))
        {
            spelling = new Spelling(written.ToString(), WordOf(folded, IsPossessive(written)));
            bySpelling[spelling.Text] = spelling;
        }

        spelling.Occurrences += isProse ? 1 : 0;
        spelling.Word.Count(document, spelling.Text, spelling.Occurrences);
        spelling.Word.Plain?.Count(document, spelling.Text[..^2], spelling.Occurrences);
        return spelling.Word;
    }

    public IEnumerable<VocabularyEntry> Entries() =>
        words.Values.Where(word => word is { IsShown: true, Plain: null })
            .Select(word => new VocabularyEntry(word.Folded, word.Text, word.Documents));

    private VocabularyWord WordOf(string folded, bool isPossessive)
    {
        if (!words.TryGetValue((folded, isPossessive), out var word))
        {
            word = new VocabularyWord(folded, isPossessive ? WordOf(folded, false) : null);
            words[(folded, isPossessive)] = word;
        }

        return word;
    }

    private static bool IsPossessive(ReadOnlySpan<char> written) =>
        written is [_, .., '\'' or '’', 's' or 'S'];

    private sealed class Spelling(string text, VocabularyWord word)
    {
        public string Text => text;

        public VocabularyWord Word => word;

        public int Occurrences { get; set; }
    }
}
