namespace RightsGraph.Search.Queries.Execution;

/// <summary>Which documents a query finds, where no operator says it.</summary>
/// <param name="Match">What was asked for.</param>
/// <param name="Strictness">1, or less where that found nothing.</param>
internal readonly record struct Matching(SearchMatch Match, double Strictness = 1)
{
    /// <summary>Of two words of the same weight a hit needs both; of two where one weighs more than twice the other,
    /// that one.</summary>
    private const double ShareOfTwo = 0.7;

    /// <summary>By which power the share falls with the number of words. nDCG@10 on CACM, Cranfield, SciFact and its
    /// training queries is .557, .557, .709 and .718 (without any condition .555, .559, .710 and .719), and R@100 .711,
    /// .777, .931 and .937 (.731, .784, .938 and .942). It is the least power, in tenths, with which none of the four
    /// loses .003, and so it is where any but CACM is left out.</summary>
    private const double Fall = 1.2;

    public static Matching Any { get; } = new(SearchMatch.Any);

    /// <summary>In turn, until something is found.</summary>
    public IEnumerable<Matching> Attempts => Match == SearchMatch.Best
        ? [this, this with { Strictness = 0.5 }, Any]
        : [this];

    /// <summary>The share of the weight of so many words that a hit must have.</summary>
    public double ShareOf(int words) => Strictness * ShareOfTwo * Math.Pow(2.0 / Math.Max(2, words), Fall);
}
