using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>A word of the archive in all its spellings.</summary>
/// <param name="number">Counts the words, from 1.</param>
/// <param name="folded">What stands for all of them.</param>
/// <param name="plain">
/// Of a possessive, whose phrases read otherwise (women's rights), the word itself: it counts both.
/// </param>
internal sealed class VocabularyWord(int number, string folded, VocabularyWord? plain)
{
    private const int MinShownLength = 2;
    private const int MaxShownLength = 40;

    private readonly List<VocabularySpelling> spellings = [];
    private int lastDocument;
    private StopWords? lastAsked;
    private bool isStopWord;

    public int Number => number;

    public string Folded => folded;

    public VocabularyWord? Plain => plain;

    public IReadOnlyList<VocabularySpelling> Spellings => spellings;

    /// <summary>How many documents hold it.</summary>
    public int Documents { get; set; }

    /// <summary>
    /// How often it means something in the language of its text: "die" holds German sentences together.
    /// </summary>
    public long TimesSaid { get; set; }

    /// <summary>No single letter, no number.</summary>
    public bool HasForm { get; } =
        folded.Length is >= MinShownLength and <= MaxShownLength && folded.Any(char.IsLetter);

    /// <summary>Whether it means something by itself.</summary>
    public bool IsShown => HasForm && TimesSaid > 0 && Documents > 0;

    /// <summary>The most frequent spelling; of equals the last in ordinal order, which has small letters.</summary>
    public string Text => spellings
        .Select(spelling => (spelling.FieldOccurrences, Text: spelling.Word == this ? spelling.Text : spelling.TextOfPlain))
        .OrderByDescending(written => written.FieldOccurrences)
        .ThenByDescending(written => written.Text, StringComparer.Ordinal)
        .First().Text;

    public void Add(VocabularySpelling spelling)
    {
        spellings.Add(spelling);
        plain?.Add(spelling);
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

    /// <summary>Texts of one language mostly follow each other: its answer is kept.</summary>
    public bool IsOneOf(StopWords stopWords)
    {
        if (!ReferenceEquals(lastAsked, stopWords))
        {
            (lastAsked, isStopWord) = (stopWords, stopWords.Contains(folded));
        }

        return isStopWord;
    }
}

/// <summary>How a word is written.</summary>
/// <param name="text">As it stands in texts.</param>
/// <param name="word">What it is a spelling of.</param>
internal sealed class VocabularySpelling(string text, VocabularyWord word)
{
    public string Text => text;

    /// <summary>Without the ending of a possessive.</summary>
    public string TextOfPlain => text[..^2];

    public VocabularyWord Word => word;

    /// <summary>In running text; in headings capitals tell nothing.</summary>
    public int FieldOccurrences { get; set; }
}
