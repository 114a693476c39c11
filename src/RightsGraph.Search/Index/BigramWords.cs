using System.Buffers.Binary;
using System.Collections.Frozen;

namespace RightsGraph.Search.Index;

/// <summary>The frequent words of an archive. The index has a bigram term for each two of them side by side, as
/// Lucene's CommonGramsFilter makes for a fixed list of words. Pairs of other words are found by their positions: the
/// result is the same, and rare words have few positions to read.</summary>
internal sealed class BigramWords
{
    /// <summary>A word is frequent if at least one in 32 texts has it. 47,583 reports have 950 such words, and indexing
    /// takes a third more CPU with their bigrams. A first search for two words then takes 1.3 times BM25's CPU, and 1.6
    /// times where a word must be in one of 16 texts.</summary>
    private const int MinTextRatio = 32;

    private const int SampleSize = 1024;

    private const char Separator = ' ';

    /// <summary>The words are in the user data of each commit, and in a small archive nearly every word is
    /// frequent.</summary>
    private const int MaxWords = 2048;

    /// <summary>Bytes of a term, two for the number of each word: shorter terms are faster to index.</summary>
    public const int BigramLength = sizeof(int);

    private readonly ImmutableArray<string> stems;
    private readonly FrozenDictionary<string, int> numbers;

    private BigramWords(IEnumerable<string> stems)
    {
        this.stems = [.. stems];
        numbers = this.stems.Index().ToFrozenDictionary(stem => stem.Item, stem => stem.Index, StringComparer.Ordinal);
    }

    public static BigramWords None { get; } = new([]);

    public static BigramWords Parse(string words) => new(words.Split(Separator, StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => string.Join(Separator, stems);

    /// <summary>Null for a stem that is not frequent.</summary>
    public int? NumberOf(string stem) => numbers.TryGetValue(stem, out var number) ? number : null;

    /// <summary>Null where the index has no bigram terms for these two.</summary>
    public Term? Term(string left, string right)
    {
        if (NumberOf(left) is not { } first || NumberOf(right) is not { } second)
        {
            return null;
        }

        var bigram = new byte[BigramLength];
        Write(bigram, first, second);
        return new Term(IndexFields.Bigrams, new BytesRef(bigram));
    }

    public static void Write(Span<byte> bigram, int left, int right) =>
        BinaryPrimitives.WriteInt32BigEndian(bigram, (left << 16) | right);

    /// <summary>Counts in a sample of the records, without the stop words of each one's language.</summary>
    public static BigramWords FrequentIn(
        IReadOnlyList<Document> records, TextAnalyzer analyzer, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var inRecord = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new RecordAnalyzer(analyzer);
        var step = Math.Max(1, records.Count / SampleSize);
        for (var index = 0; index < records.Count; index += step)
        {
            cancellation.ThrowIfCancellationRequested();
            var stopWords = StopWords.For(records[index].Language);
            inRecord.Clear();
            foreach (var token in tokens.Analyze(records[index]).SelectMany(part => part))
            {
                if (!stopWords.Contains(token.Word) && inRecord.Add(token.Stem))
                {
                    counts[token.Stem] = counts.GetValueOrDefault(token.Stem) + 1;
                }
            }
        }

        return new(counts
            .Where(count => count.Value * MinTextRatio * step >= records.Count && !count.Key.Contains(Separator))
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(MaxWords)
            .Select(count => count.Key));
    }
}
