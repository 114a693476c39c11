using RightsGraph.Benchmarks.Relevance;

namespace RightsGraph.Tests.Benchmarks;

/// <summary>Computed by hand from the definitions of trec_eval.</summary>
public sealed class MeasuresTests
{
    private static readonly Dictionary<string, int> Grades = new()
    {
        ["good"] = 3,
        ["fair"] = 1,
        ["poor"] = 0,
        ["missing"] = 2,
        ["worst"] = -1,
    };

    [Fact]
    public void GradesAreGainsThatFallByTheLogarithmOfTheRank()
    {
        // 1/log2(2) + 3/log2(4) = 2.5 of 3/log2(2) + 2/log2(3) + 1/log2(4) = 4.76186
        Assert.Equal(0.525005, Of("fair", "worst", "good").Ndcg10, 1e-6);
    }

    [Fact]
    public void PrecisionIsAveragedOverAllThatIsRelevantAlsoWhatWasNotFound()
    {
        // Found at ranks 1 and 3 of three relevant ones: (1/1 + 2/3) / 3
        Assert.Equal(0.555556, Of("fair", "worst", "good", "poor").Map, 1e-6);
    }

    [Fact]
    public void TenHitsAreLookedAtHoweverFewThereAre()
    {
        Assert.Equal(0.2, Of("fair", "unjudged", "good").P10);
        Assert.Equal(0.1, Of(["fair", .. Others(9), "good"]).P10);
        Assert.Equal(1 / 4.761860, Of(["fair", .. Others(9), "good"]).Ndcg10, 1e-6);
    }

    [Fact]
    public void RecallLooksAtAHundredHitsAndPrecisionAtAThousand()
    {
        Assert.Equal(2 / 3.0, Of(["fair", .. Others(98), "good"]).R100);
        Assert.Equal(1 / 3.0, Of(["fair", .. Others(99), "good"]).R100);
        Assert.Equal((1 + (2 / 1000.0)) / 3, Of(["fair", .. Others(998), "good"]).Map, 1e-9);
        Assert.Equal(1 / 3.0, Of(["fair", .. Others(999), "good"]).Map);
    }

    [Fact]
    public void EqualScoresComeByDescendingIdAsInTrecEval()
    {
        (string, float)[] hits = [("a", 1), ("b", 1)];
        Assert.Equal(0.5, Measures.Of(hits, new Dictionary<string, int> { ["a"] = 1 }).Map);
        Assert.Equal(1, Measures.Of(hits, new Dictionary<string, int> { ["b"] = 1 }).Map);
    }

    [Fact]
    public void NothingFoundIsZeroAndAllInTheBestOrderIsOne()
    {
        Assert.Equal(default, Of());
        Assert.Equal(new Measures(1, 1, 0.3, 1), Of("good", "missing", "fair"));
    }

    [Fact]
    public void TheMeanIsTakenOverQueries()
    {
        var mean = Measures.Mean([new Measures(1, 0.5, 0.1, 1), new Measures(0, 0.25, 0.3, 0)]);
        Assert.Equal(new Measures(0.5, 0.375, 0.2, 0.5), mean);
    }

    private static Measures Of(params string[] ranking) =>
        Measures.Of(ranking.Select((id, place) => (id, 2000f - place)), Grades);

    private static IEnumerable<string> Others(int count) =>
        Enumerable.Range(0, count).Select(number => $"other{number}");
}
