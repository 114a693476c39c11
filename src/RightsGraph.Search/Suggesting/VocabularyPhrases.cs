namespace RightsGraph.Search.Suggesting;

/// <summary>
/// Counts the documents of phrases in bounded memory (lossy counting, Manku and Motwani 2002): whenever there are too
/// many, the rarest are forgotten, and count from nothing when they come again. Of an archive with fewer the counts
/// are exact.
/// </summary>
internal sealed class VocabularyPhrases(int mostCounted = 1 << 20)
{
    /// <summary>
    /// In 47,583 reports the last of them stands 13 times. What is rarer is seldom meant.
    /// </summary>
    private const int MostKept = 1 << 16;

    private readonly Dictionary<VocabularyPhrase, (int Documents, int Last)> counts = [];

    public void Count(VocabularyPhrase phrase, int document)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            counts, phrase, out _);
        count = count.Last == document ? count : (count.Documents + 1, document);
        if (counts.Count > mostCounted)
        {
            ForgetTheRarest();
        }
    }

    /// <summary>What stands in one document alone may be chance.</summary>
    public IEnumerable<VocabularyEntry> MostFrequent() =>
        counts.Where(counted => counted.Value.Documents > 1)
            .Select(counted => new VocabularyEntry(counted.Key.Key, counted.Key.Text, counted.Value.Documents))
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(MostKept);

    private void ForgetTheRarest()
    {
        for (var rarest = 1; counts.Count > mostCounted / 2; rarest++)
        {
            foreach (var (phrase, count) in counts)
            {
                if (count.Documents <= rarest)
                {
                    counts.Remove(phrase);
                }
            }
        }
    }
}

/// <summary>Two words, and the function words between them.</summary>
internal readonly record struct VocabularyPhrase(
    VocabularyWord Left, VocabularyWord? Second, VocabularyWord? Third, VocabularyWord Right)
{
    public VocabularyPhrase(ReadOnlySpan<VocabularyWord> words)
        : this(words[0], words.Length > 2 ? words[1] : null, words.Length > 3 ? words[2] : null, words[^1])
    {
    }

    public string Key => Join(word => word.Folded);

    public string Text => Join(word => word.Text);

    private string Join(Func<VocabularyWord, string> form) =>
        string.Join(' ', new[] { Left, Second, Third, Right }.OfType<VocabularyWord>().Select(form));
}
