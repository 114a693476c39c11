namespace RightsGraph.Search.Suggesting;

/// <summary>A word of the archive in all its spellings.</summary>
/// <param name="folded">What stands for all of them.</param>
/// <param name="plain">
/// Of a possessive, whose phrases read otherwise (women's rights), the word itself: it counts both.
/// </param>
internal sealed class VocabularyWord(string folded, VocabularyWord? plain)
{
    private const int ShortestShown = 2;
    private const int LongestShown = 40;

    private readonly bool hasForm =
        folded.Length is >= ShortestShown and <= LongestShown && folded.Any(char.IsLetter);

    private int lastDocument;
    private int mostOccurrences = -1;

    public string Folded { get; } = folded;

    public VocabularyWord? Plain { get; } = plain;

    /// <summary>The most frequent spelling.</summary>
    public string Text { get; private set; } = folded;

    public int Documents { get; private set; }

    /// <summary>
    /// Whether it means something in the language of some document: "die" holds German sentences together.
    /// </summary>
    public bool IsSaid { get; private set; }

    /// <summary>Whether it means something by itself: no function word, no single letter, no number.</summary>
    public bool IsShown => IsSaid && hasForm;

    public void Say()
    {
        IsSaid = true;
        Plain?.Say();
    }

    public void Count(int document, string text, int occurrences)
    {
        Documents += document != lastDocument ? 1 : 0;
        lastDocument = document;

        // The first of equals, so that the same documents always give the same.
        if (occurrences > mostOccurrences)
        {
            (mostOccurrences, Text) = (occurrences, text);
        }
    }
}
