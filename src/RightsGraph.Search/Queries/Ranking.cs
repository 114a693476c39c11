using Lucene.Net.Search.Similarities;

namespace RightsGraph.Search.Queries;

/// <summary>The numbers that rank.</summary>
internal static class Ranking
{
    public const float TitleWeight = 0.2f;

    public const float PairWeight = 0.2f;

    public static Similarity Similarity { get; } = new BM25Similarity(k1: 1.2f, b: 0.75f);
}
