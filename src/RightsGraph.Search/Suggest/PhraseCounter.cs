namespace RightsGraph.Search.Suggest;

/// <summary>
/// Counts the documents of phrases in bounded memory (lossy counting, Manku and Motwani 2002): whenever there are too
/// many, the rarest are forgotten, and count from nothing when they come again. Of an archive with fewer the counts
/// are exact.
/// </summary>
internal sealed class PhraseCounter(int maxCounted)
{
    // A key has room for so many numbers of words, and 16 bits for what stands between them.
    private const int MaxWordNumber = (1 << 24) - 1;

    private readonly PhraseHashTable counts = new();

    // SparseFilterRatio function words stand between two others.
    private readonly Dictionary<(int Second, int Third), int> betweens = [];
    private readonly List<(int Second, int Third)> allBetweens = [];

    /// <param name="phrase">What a document says.</param>
    /// <param name="document">A number of its own, from 1; one that says it twice counts once.</param>
    /// <param name="times">1 where the document comes, -1 where it goes.</param>
    public void Count(VocabularyPhrase phrase, int document, int times)
    {
        if (KeyOf(phrase) is not { } key)
        {
            return;
        }

        ref var slot = ref counts.Of(key);
        if (slot.Last != document)
        {
            // Less than 0 would be one that was forgotten.
            slot.Documents = Math.Max(0, slot.Documents + times);
            slot.Last = document;
            ForgetTheRarestOfTooMany();
        }
    }

    /// <summary>As many more documents, none of which was counted before.</summary>
    public void Add(VocabularyPhrase phrase, int documents)
    {
        if (KeyOf(phrase) is { } key)
        {
            ref var slot = ref counts.Of(key);
            slot.Documents = Math.Max(0, slot.Documents + documents);
            slot.Last = 0;
            ForgetTheRarestOfTooMany();
        }
    }

    /// <param name="most">Of a phrase.</param>
    public void Limit(Func<VocabularyPhrase, int> most)
    {
        foreach (var (phrase, documents) in All.ToList())
        {
            Add(phrase, Math.Min(0, most(phrase) - documents));
        }
    }

    /// <summary>All that are counted, in no order.</summary>
    public IEnumerable<(VocabularyPhrase Phrase, int Documents)> All =>
        counts.All.Select(counted => (PhraseOf(counted.Key), counted.Documents));

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

    private void ForgetTheRarestOfTooMany()
    {
        if (counts.Count > maxCounted)
        {
            for (var rarest = 1; counts.Count > maxCounted / 2; rarest++)
            {
                counts.Keep(minDocuments: rarest + 1);
            }
        }
    }

    /// <summary>Null for words beyond the first millions, which no phrase is made of that many texts hold.</summary>
    private ulong? KeyOf(VocabularyPhrase phrase)
    {
        var between = (phrase.Second, phrase.Third);
        if (!betweens.TryGetValue(between, out var number))
        {
            number = betweens[between] = allBetweens.Count;
            allBetweens.Add(between);
        }

        return phrase.Left <= MaxWordNumber && phrase.Right <= MaxWordNumber && number <= ushort.MaxValue
            ? ((ulong)phrase.Left << 40) | ((ulong)phrase.Right << 16) | (ushort)number
            : null;
    }

    private VocabularyPhrase PhraseOf(ulong key)
    {
        var (second, third) = allBetweens[(ushort)key];
        return new VocabularyPhrase((int)(key >> 40), second, third, (int)((key >> 16) & MaxWordNumber));
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
