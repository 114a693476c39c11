using System.Runtime.InteropServices;

namespace RightsGraph.Search.Suggesting;

/// <summary>
/// Counts the documents of phrases in bounded memory (lossy counting, Manku and Motwani 2002): whenever there are too
/// many, the rarest are forgotten, and count from nothing when they come again. Of an archive with fewer the counts
/// are exact.
/// </summary>
internal sealed class VocabularyPhrases(int mostCounted)
{
    private readonly Dictionary<VocabularyPhrase, (int Documents, int Last)> counts = [];

    /// <param name="phrase">What a document says.</param>
    /// <param name="document">A number of its own, from 1; one that says it twice counts once.</param>
    /// <param name="times">1 where the document comes, -1 where it goes.</param>
    public void Count(VocabularyPhrase phrase, int document, int times)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, phrase, out var isKnown);
        if (isKnown && count.Last == document && document > 0)
        {
            return;
        }

        count = (count.Documents + times, document);
        if (count.Documents <= 0)
        {
            // One that was forgotten, or that nothing says any more.
            counts.Remove(phrase);
        }
        else if (counts.Count > mostCounted)
        {
            ForgetTheRarest();
        }
    }

    /// <summary>As many more documents, none of which was counted before.</summary>
    public void Add(VocabularyPhrase phrase, int documents)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, phrase, out _);
        count = (count.Documents + documents, 0);
        if (counts.Count > mostCounted)
        {
            ForgetTheRarest();
        }
    }

    /// <param name="most">Of a phrase.</param>
    public void Limit(Func<VocabularyPhrase, int> most)
    {
        foreach (var (phrase, documents) in All.ToList())
        {
            var left = Math.Min(documents, most(phrase));
            if (left < documents)
            {
                Count(phrase, document: 0, left - documents);
            }
        }
    }

    /// <summary>All that are counted, in no order.</summary>
    public IEnumerable<(VocabularyPhrase Phrase, int Documents)> All =>
        counts.Select(counted => (counted.Key, counted.Value.Documents));

    /// <param name="most">At most so many; of equals the first by their keys.</param>
    /// <param name="least">Which so many documents hold.</param>
    /// <param name="keyOf">Called only for what stands on the edge.</param>
    public IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> MostFrequent(
        int most, int least, Func<VocabularyPhrase, string> keyOf)
    {
        var counted = All.Where(phrase => phrase.Documents >= least).ToList();
        if (counted.Count <= most)
        {
            return counted;
        }

        var edge = counted.Select(phrase => phrase.Documents).OrderDescending().ElementAt(most);
        var above = counted.Where(phrase => phrase.Documents > edge).ToList();
        return
        [
            .. above,
            .. counted.Where(phrase => phrase.Documents == edge)
                .OrderBy(phrase => keyOf(phrase.Phrase), StringComparer.Ordinal)
                .Take(most - above.Count),
        ];
    }

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

/// <summary>Two words, and up to two function words between them, by their numbers; 0 for none.</summary>
internal readonly record struct VocabularyPhrase(int Left, int Second, int Third, int Right)
{
    public VocabularyPhrase Renumbered(ReadOnlySpan<int> numbers) =>
        new(numbers[Left], numbers[Second], numbers[Third], numbers[Right]);

    public IEnumerable<int> Numbers => new[] { Left, Second, Third, Right }.Where(number => number > 0);

    public string Join(VocabularyWords words, Func<VocabularyWord, string> form) => string.Join(
        ' ', Numbers.Select(number => form(words[number])));
}
