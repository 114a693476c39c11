using System.Runtime.CompilerServices;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>What the searches of one index leave for later ones. It lives as long as the index, which never
/// changes.</summary>
internal sealed class IndexCaches
{
    /// <summary>What an entry takes besides its postings; that there are none is worth caching too.</summary>
    public const int EntryBytes = 128;

    /// <summary>For some ten thousand terms.</summary>
    private const int MaxTermBytes = 1 << 24;

    /// <summary>6 MB with 47,583 long texts: some eighty words that are in every third of them.</summary>
    private const int ImpactBytesPerDocument = 128;

    /// <summary>6 MB with 47,583 long texts: some two hundred pairs of frequent words.</summary>
    private const int PairBytesPerDocument = 128;

    private const int MinBytes = 1 << 19;

    // Lucene hands nothing but the reader down to where postings are read.
    private static readonly ConditionalWeakTable<IndexReader, IndexCaches> ByIndex = [];

    private readonly Lazy<TextOnlyReader> textOnly;

    private IndexCaches(IndexReader index)
    {
        Terms = new(index, MaxTermBytes);
        Impacts = new(index, Math.Max(MinBytes, (long)index.MaxDoc * ImpactBytesPerDocument));
        Pairs = new(Math.Max(MinBytes, (long)index.MaxDoc * PairBytesPerDocument));
        Bigrams = ReadBigramWords(index);
        textOnly = new(() => new TextOnlyReader((DirectoryReader)index));
    }

    public TermStatisticsCache Terms { get; }

    public ImpactCache Impacts { get; }

    /// <summary>The texts with a pair of words, by segment: to find them takes more than half of a search.</summary>
    public WeightedLruCache<(string Field, WordPair Pair), IReadOnlyList<PairPostings>> Pairs { get; }

    public BigramWords Bigrams { get; }

    /// <summary>One view for all searches: Lucene remembers each for as long as the index lives.</summary>
    public TextOnlyReader TextOnly => textOnly.Value;

    public static IndexCaches For(IndexReader index) => ByIndex.GetValue(index, reader => new IndexCaches(reader));

    // A bigram term does not tell in which field the words stand, so that the view of texts alone has none.
    private static BigramWords ReadBigramWords(IndexReader index) =>
        index is DirectoryReader directory and not TextOnlyReader
        && IndexContents.Read(directory.IndexCommit.UserData) is { IsReadable: true } contents
            ? BigramWords.Parse(contents.BigramWords)
            : BigramWords.None;
}
