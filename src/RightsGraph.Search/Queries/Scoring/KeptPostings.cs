using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// What searches of one index worked out and keep for the next: the same words are searched for again, on the next
/// page, with another filter, by the next reader.
/// </summary>
internal sealed class KeptPostings
{
    /// <summary>
    /// Each posting takes 8 bytes: with 47,583 long texts 6 MB, which hold some two hundred pairs of frequent words, or
    /// as many frequent words.
    /// </summary>
    private const int PostingsPerDocument = 16;

    private const int Least = 1 << 16;

    private static readonly ConditionalWeakTable<IndexReader, KeptPostings> ByIndex = [];

    private KeptPostings(long most)
    {
        Pairs = new(most, segments => segments.Sum(segment => (long)segment.Count));
        Impacts = new(most, impacts => impacts.Docs.Length);
    }

    /// <summary>
    /// Where pairs of words stand, by segment: to find out takes more than half of a search for two frequent words.
    /// </summary>
    public PostingCache<(string Field, WordPair Pair), IReadOnlyList<PairPostings>> Pairs { get; }

    /// <summary>Of frequent terms, each in one segment.</summary>
    public PostingCache<(int Segment, string Field, string Term), Impacts> Impacts { get; }

    /// <summary>Lives as long as the index does, which never changes.</summary>
    public static KeptPostings Of(IndexReader index) => ByIndex.GetValue(
        index, reader => new KeptPostings(Math.Max(Least, (long)reader.MaxDoc * PostingsPerDocument)));
}
