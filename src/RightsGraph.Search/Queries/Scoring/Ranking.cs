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
    private const float PairWeight = 0.3f;

    /// <summary>A query of more pairs gives each less: of a long one many are accidents.</summary>
    private const int PairsOfFullWeight = 4;

    /// <summary>By which power the weight of a pair falls with their number. MAP of CACM, Cranfield and SciFact is
    /// .419, .462, .659 with 0, .419, .461, .659 with 0.2 and .419, .459, .656 with 0.5. Over six other collections
    /// less weight was better: MAP was .380 with a weight of 0.3 for all, .383 with 0.2.</summary>
    private const double PairFall = 0.2;

    /// <summary>For two words written as one. From 0.25 to 1 CACM and Cranfield are equal, SciFact within
    /// .001.</summary>
    public const float CompoundWeight = 0.5f;

    /// <summary>A text on the page of a country that the query names comes before all others, and one of its time
    /// before others of that page. Both are in scores of a topic of <see cref="TopicWords"/> words, so that in a pasted
    /// paragraph, which names countries and years by the way, they do not outweigh its words.</summary>
    public const double PlaceTopics = 2;

    /// <inheritdoc cref="PlaceTopics"/>
    public const double TimeTopics = 1;

    /// <summary>For a word that is in a text at all, in its information, where the query names a time or a place that
    /// has a page. Of 85 questions about a topic in a country, 18 of them in a year, two more have three right hits
    /// than without it; with 1 it is one more.</summary>
    public const double PresenceWeight = 0.5;

    private const int TopicWords = 8;

    /// <summary>The weight of each of so many pairs.</summary>
    public static float PairWeightOf(int pairs) =>
        PairWeight * (float)Math.Pow((double)PairsOfFullWeight / Math.Max(PairsOfFullWeight, pairs), PairFall);

    /// <summary>The greatest score of the words that weigh most: each in title and text, and as a pair.</summary>
    public static double TopicScore(IEnumerable<double> informationOfWords) =>
        informationOfWords.OrderDescending().Take(TopicWords).Sum() * (1 + TitleWeight + PairWeight);

    /// <summary>The length normalisation has c = 1: 0.75 gave CACM .426, Cranfield .461, SciFact .672; 1.5 gave .411,
    /// .460, .681. With idf in place of its weight of a term (InL2) it was .393, .450, .672.</summary>
    public static Similarity Similarity { get; } = new InExpB2Similarity();
}
