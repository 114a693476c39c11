namespace RightsGraph.Search.Suggest;

internal sealed class VocabularyWords
{
    private readonly List<VocabularyWord> all = [];
    private readonly Dictionary<(string Folded, bool IsPossessive), VocabularyWord> words = [];
    private readonly Dictionary<string, VocabularySpelling>.AlternateLookup<ReadOnlySpan<char>> spellings =
        new Dictionary<string, VocabularySpelling>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // By the number of the form, in a tenth of the time of a lookup by spelling.
    private (WordForm? Form, VocabularySpelling Spelling)[] byForm = new (WordForm?, VocabularySpelling)[1 << 10];

    /// <summary>By number; a possessive comes after its plain word.</summary>
    public IReadOnlyList<VocabularyWord> All => all;

    public VocabularyWord this[int number] => all[number - 1];

    public VocabularySpelling SpellingOf(ReadOnlySpan<char> written, WordForm form)
    {
        if (form.Number == WordForm.Unnumbered)
        {
            return Spelling(written, form.Word);
        }

        if (form.Number >= byForm.Length)
        {
            Array.Resize(ref byForm, Math.Max(byForm.Length * 2, form.Number + 1));
        }

        ref var cached = ref byForm[form.Number];
        if (!ReferenceEquals(cached.Form, form))
        {
            cached = (form, Spelling(written, form.Word));
        }

        return cached.Spelling;
    }

    public VocabularySpelling Spelling(ReadOnlySpan<char> written, string folded)
    {
        if (!spellings.TryGetValue(written, out var spelling))
        {
            var word = WordOf(folded, IsPossessive(written));
            spellings[written] = spelling = new VocabularySpelling(written.ToString(), word);
            word.Add(spelling);
        }

        return spelling;
    }

    public VocabularyWord WordOf(string folded, bool isPossessive)
    {
        if (!words.TryGetValue((folded, isPossessive), out var word))
        {
            var plain = isPossessive ? WordOf(folded, false) : null;
            word = new VocabularyWord(all.Count + 1, folded, plain);
            words[(folded, isPossessive)] = word;
            all.Add(word);
        }

        return word;
    }

    private static bool IsPossessive(ReadOnlySpan<char> written) =>
        written is [_, .., '\'' or '’', 's' or 'S'];
}
