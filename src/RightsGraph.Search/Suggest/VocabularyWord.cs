namespace RightsGraph.Search.Suggest;

/// <summary>A word of the archive in all its spellings.</summary>
internal sealed class VocabularyWord(int number, string folded, VocabularyWord? plain)
{
    private const int MinShownLength = 2;
    private const int MaxShownLength = 40;

    private readonly List<VocabularySpelling> spellings = [];
    private int lastDocument;
    private StopWords? lastStopWords;
    private bool isStopWord;
    private string? text;

    /// <summary>From 1.</summary>
    public int Number => number;

    public string Folded => folded;

    /// <summary>Of a possessive, which has phrases of its own (women's rights), the word, which counts both.</summary>
    public VocabularyWord? Plain => plain;

    public IReadOnlyList<VocabularySpelling> Spellings => spellings;

    public int Documents { get; set; }

    /// <summary>Occurrences where it is no stop word of the text's language: "die" is one in German.</summary>
    public long TimesSaid { get; set; }

    /// <summary>Neither a single letter nor a number.</summary>
    public bool HasForm { get; } =
        folded.Length is >= MinShownLength and <= MaxShownLength && folded.Any(char.IsLetter);

    public bool IsShown => HasForm && TimesSaid > 0 && Documents > 0;

    /// <summary>The most frequent spelling; of equals the last in ordinal order, which is in lower case. Cached, as an
    /// import changes few words.</summary>
    public string Text => text ??= FindText();

    public void Add(VocabularySpelling spelling)
    {
        spellings.Add(spelling);
        ForgetText();
        plain?.Add(spelling);
    }

    public void ForgetText()
    {
        text = null;
        plain?.ForgetText();
    }

    public void Say(int times)
    {
        TimesSaid += times;
        plain?.Say(times);
    }

    public void Count(int document, int times)
    {
        Documents += document != lastDocument ? times : 0;
        lastDocument = document;
        plain?.Count(document, times);
    }

    // Texts of one language mostly follow each other, so that the last result is cached.
    public bool IsOneOf(StopWords stopWords)
    {
        if (!ReferenceEquals(lastStopWords, stopWords))
        {
            (lastStopWords, isStopWord) = (stopWords, stopWords.Contains(folded));
        }

        return isStopWord;
    }

    private string FindText()
    {
        var (most, found) = (int.MinValue, "");
        foreach (var spelling in spellings)
        {
            var written = spelling.Word == this ? spelling.Text : spelling.TextOfPlain;
            if (spelling.Occurrences > most
                || (spelling.Occurrences == most && string.CompareOrdinal(written, found) > 0))
            {
                (most, found) = (spelling.Occurrences, written);
            }
        }

        return found;
    }
}

internal sealed class VocabularySpelling(string text, VocabularyWord word)
{
    public string Text => text;

    /// <summary>Without the ending of a possessive.</summary>
    public string TextOfPlain => text[..^2];

    public VocabularyWord Word => word;

    /// <summary>In running text only: the capitals of headings tell nothing.</summary>
    public int Occurrences
    {
        get;
        set
        {
            field = value;
            word.ForgetText();
        }
    }
}
