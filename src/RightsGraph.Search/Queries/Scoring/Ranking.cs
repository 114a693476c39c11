using Lucene.Net.Search.Similarities;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// The weights of ranking: I(ne)B2 over one combined field, and what is added to it. MAP of three test collections
/// (SciFact by its training queries) with one ingredient alone, and with all but it; to measure it again run the
/// benchmark <c>relevance DIR --ingredients</c>:
/// <code>
///                                        alone                  all but it
///                                 CACM Cranfield SciFact   CACM Cranfield SciFact
/// I(ne)B2 in place of BM25        .329   .434     .671     .405   .450     .665
/// stop words left out             .338   .434     .660     .389   .458     .677
/// a repeated word counts twice    .319   .418     .653     .389   .461     .677
/// title again                     .303   .426     .667     .404   .457     .679
/// pairs of words                  .312   .435     .661     .407   .449     .671
/// compounds                       .295   .416     .661     .419   .462     .675
/// none, and all                   .295   .416     .659     .419   .461     .678
/// </code>
/// </summary>
internal static class Ranking
{
    /// <summary>For a word in the title again. 0.1 gave CACM .412, Cranfield .460, SciFact .679; 0.3 gave .430, .462,
    /// .674.</summary>
    public const float TitleWeight = 0.2f;

    /// <summary>For two words that are neighbours in query and text. 0.2 gave CACM .418, Cranfield .459, SciFact .676;
    /// 0.4 gave .416, .461, .674.</summary>
    public const float PairWeight = 0.3f;

    /// <summary>For two words written as one. From 0.25 to 1 CACM and Cranfield are equal, SciFact within
    /// .001.</summary>
    public const float CompoundWeight = 0.5f;

    /// <summary>The length normalisation has c = 1: 0.75 gave CACM .426, Cranfield .461, SciFact .672; 1.5 gave .411,
    /// .460, .681. With idf in place of its weight of a term (InL2) it was .393, .450, .672.</summary>
    public static Similarity Similarity { get; } = new InExpB2Similarity();
}
