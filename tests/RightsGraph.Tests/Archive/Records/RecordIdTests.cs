using CsCheck;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Records;

public sealed class RecordIdTests
{
    private static readonly Gen<RecordId> AnyId = Gen.Guid.Select(value => new RecordId(value));

    [Fact]
    public void AnIdIsWrittenAs32DigitsAndReadBack() =>
        AnyId.Sample(id =>
        {
            Assert.Matches("^[0-9a-f]{32}$", id.ToString());
            Assert.True(RecordId.TryParse(id.ToString(), out var parsed));
            Assert.Equal(id, parsed);
        });

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData(" 0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef\n")]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef")]
    public void NothingElseIsReadAsAnId(string text) => Assert.False(RecordId.TryParse(text, out _));

    [Fact]
    public void IdsSortAsTheyAreWritten() =>
        Gen.Select(AnyId, AnyId).Sample((left, right) =>
        {
            var written = string.CompareOrdinal(left.ToString(), right.ToString());
            Assert.Equal(Math.Sign(written), Math.Sign(left.CompareTo(right)));
            Assert.Equal(written < 0, left < right);
            Assert.Equal(written > 0, left > right);
            Assert.Equal(written <= 0, left <= right);
            Assert.Equal(written >= 0, left >= right);
        });

    [Fact]
    public void TheSamePartsMakeTheSameIdAndOthersAnother() =>
        Gen.Select(Gen.String[0, 3].Null().Array[0, 4], Gen.String[0, 3].Null().Array[0, 4]).Sample((left, right) =>
            Assert.Equal(left.SequenceEqual(right), RecordId.From(left) == RecordId.From(right)));

    [Theory]
    [InlineData(new[] { "ab", "c" }, new[] { "a", "bc" })]
    [InlineData(new[] { "a", "" }, new[] { "a" })]
    [InlineData(new[] { "a", null }, new[] { "a", "" })]
    public void WhereAPartEndsMatters(string?[] left, string?[] right) =>
        Assert.NotEqual(RecordId.From(left), RecordId.From(right));
}
