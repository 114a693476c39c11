namespace RightsGraph.Search.Suggest;

/// <summary>Counts the documents of phrases in bounded memory by lossy counting (Manku and Motwani 2002): the rarest of
/// too many are evicted, and count from 0 when they come again. With fewer phrases the counts are exact.</summary>
internal sealed class PhraseCounter(int maxCounted)
{
    // A key has 24 bits for each of two words and 16 bits for the stop words between them.
    private const int MaxWordNumber = (1 << 24) - 1;

    private readonly PhraseHashTable counts = new();

    // Combinations of stop words are few.
    private readonly Dictionary<(int Second, int Third), int> betweens = [];
    private readonly List<(int Second, int Third)> allBetweens = [];

    /// <summary>Adds documents; one with a number counts once however often it has the phrase.</summary>
    public void Add(VocabularyPhrase phrase, int documents, int document = 0)
    {
        if (KeyOf(phrase) is not { } key)
        {
            return;
        }

        ref var slot = ref counts.GetOrAdd(key);
        if (document == 0 || slot.Last != document)
        {
            // Below 0 it had been evicted.
            slot.Documents = Math.Max(0, slot.Documents + documents);
            slot.Last = document;
            EvictRarest();
        }
    }

    public void Limit(Func<VocabularyPhrase, int> max)
    {
        foreach (var (phrase, documents) in All.ToList())
        {
            Add(phrase, Math.Min(0, max(phrase) - documents));
        }
    }

    /// <summary>In no order.</summary>
    public IEnumerable<(VocabularyPhrase Phrase, int Documents)> All =>
        counts.All.Select(counted => (PhraseOf(counted.Key), counted.Documents));

    /// <summary>In no order. Of equal phrases at the limit the first keys are taken; no others are made.</summary>
    public IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> MostFrequent(
        int max, int minDocuments, Func<VocabularyPhrase, string> keyOf)
    {
        var counted = All.Where(phrase => phrase.Documents >= minDocuments).ToList();
        if (counted.Count <= max)
        {
            return counted;
        }

        var edge = counted.Select(phrase => phrase.Documents).OrderDescending().ElementAt(max);
        var above = counted.Where(phrase => phrase.Documents > edge).ToList();
        return
        [
            .. above,
            .. counted.Where(phrase => phrase.Documents == edge)
                .OrderBy(phrase => keyOf(phrase.Phrase), StringComparer.Ordinal)
                .Take(max - above.Count),
        ];
    }

    private void EvictRarest()
    {
        if (counts.Count > maxCounted)
        {
            for (var rarest = 1; counts.Count > maxCounted / 2; rarest++)
            {
                counts.RemoveBelow(rarest + 1);
            }
        }
    }

    // Null for words after the first 16 million, of which no frequent phrase is made.
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

/// <summary>The numbers of two words and of up to two stop words between them; 0 for none.</summary>
internal readonly record struct VocabularyPhrase(int Left, int Second, int Third, int Right)
{
    public VocabularyPhrase Renumbered(ReadOnlySpan<int> numbers) =>
        new(numbers[Left], numbers[Second], numbers[Third], numbers[Right]);

    public IEnumerable<int> Numbers => new[] { Left, Second, Third, Right }.Where(number => number > 0);

    public string Join(VocabularyWords words, Func<VocabularyWord, string> form)
    {
        var (left, right) = (form(words[Left]), form(words[Right]));
        return Second == 0 ? $"{left} {right}"
            : Third == 0 ? $"{left} {form(words[Second])} {right}"
            : $"{left} {form(words[Second])} {form(words[Third])} {right}";
    }
}
