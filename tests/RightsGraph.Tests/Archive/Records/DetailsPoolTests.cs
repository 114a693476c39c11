using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Records;

/// <summary>What a million records say in common is in memory once.</summary>
public sealed class DetailsPoolTests
{
    [Fact]
    public void RecordsWithTheSameDetailsShareThem() =>
        Assert.Same(Details("t").Shared(), Details("t").Shared());

    [Fact]
    public void RecordsThatDifferInTheirMomentShareTheirLists()
    {
        var (one, other) = (Changed(1), Changed(2));
        Assert.NotEqual(one, other);
        Assert.Same(one.Topics, other.Topics);
        Assert.Same(one.Authors, other.Authors);
        Assert.Same(one.Publisher, other.Publisher);

        static RecordDetails Changed(int day) => (Details("u") with
        {
            UpdatedAt = new DateTimeOffset(2014, 4, day, 0, 0, 0, TimeSpan.Zero),
        }).Shared()!;
    }

    /// <summary>They would stay in memory when their document is gone.</summary>
    [Fact]
    public void LongTextsAreNotKept()
    {
        var text = new string('x', 1_000);
        Assert.NotSame(Details(text).Shared(), Details(text).Shared());
        Assert.Equal(Details(text), Details(text).Shared());
    }

    [Fact]
    public void WithoutAnyThereIsNothingToShare() => Assert.Null(new RecordDetails().Shared());

    private static RecordDetails Details(string text) => new()
    {
        Topics = [$"{text}1", $"{text}2"],
        Authors = [$"{text}3"],
        Publisher = $"{text}4",
    };
}
