using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class TextLengthTests
{
    [Fact]
    public void ShortLengthsAreExactAndLongOnesLoseLessThanAnEighth()
    {
        for (var length = 1; length < 1_000_000; length += 1 + (length / 1000))
        {
            var decoded = TextLength.Decoded[TextLength.Encode(length)];
            Assert.InRange(decoded, length < 40 ? length : length - (length / 8), length);
        }
    }

    [Fact]
    public void EachByteStandsForALengthOfItsOwn()
    {
        Assert.All(Enumerable.Range(1, 255), code =>
            Assert.Equal(code, TextLength.Encode(TextLength.Decoded[code])));
        Assert.Equal(255, TextLength.Encode(int.MaxValue));
    }
}
