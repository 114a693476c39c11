using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class JsonLinesIdentityTests
{
    private const string OwnId = """{"type": "summary", "country": "Kenya", "text": "Text.", "id": "a"}""";

    private const string NoId = """{"type": "entry", "country": "Kenya", "date": "2014-04-14", "text": "Text."}""";

    [Fact]
    public void ALineWithItsOwnIdIsTheSameRecordWhateverElseItSays() =>
        Assert.Equal(
            IdsOf(OwnId),
            IdsOf("""{"type": "entry", "country": "Chad", "date": "2014-04-14", "text": "Other.", "id": "a"}"""));

    [Fact]
    public void TheOwnIdsOfTwoDocumentsNameDifferentRecords() =>
        Assert.NotEqual(
            Reader.Taken(Reader.Read("a.jsonl", OwnId)).Summaries[0].Id,
            Reader.Taken(Reader.Read("b.jsonl", OwnId)).Summaries[0].Id);

    [Fact]
    public void LinesAboveChangeNoId() =>
        Assert.Superset(
            IdsOf(NoId, OwnId),
            IdsOf(NoId.Replace("Text", "News", StringComparison.Ordinal), OwnId, NoId));

    [Fact]
    public void TwoEqualLinesAreTwoRecords() => Assert.Equal(2, IdsOf(NoId, NoId).Count);

    [Theory]
    [InlineData("Kenya", "Chad")]
    [InlineData("2014-04-14", "2014-04-15")]
    [InlineData("Text.", "Other.")]
    [InlineData("\"text\": \"Text.\"", "\"title\": \"Text.\"")]
    [InlineData("\"text\"", "\"title\": \"Title\", \"text\"")]
    public void WithoutAnIdALineIsKnownByWhatItSays(string part, string other) =>
        Assert.Empty(IdsOf(NoId).Intersect(IdsOf(NoId.Replace(part, other, StringComparison.Ordinal))));

    [Fact]
    public void AnOwnIdNeverMeetsTheIdOfAnEqualText() =>
        Assert.Equal(2, IdsOf(OwnId, """{"type": "summary", "country": "Kenya", "text": "Text."}""").Count);

    private static HashSet<RecordId> IdsOf(params string[] lines)
    {
        ParsedDocument read = Reader.Lines(lines);
        Document[] records = [.. read.Summaries, .. read.Entries];
        return records.Select(record => record.Id).ToHashSet();
    }
}
