using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class PageIdentityTests
{
    private const string Bullets = """
        • A summary of Kenya.
        • 2014-04-14
          Text.
        • 2014-04-14
          Text.
        • 2014-04-14
        • 2014-04-13
        • A summary of Kenya.
        """;

    private static readonly HashSet<RecordId> Ids = IdsOf(Reader.Page(Bullets));

    [Fact]
    public void EveryRecordHasAnIdOfItsOwnEvenWhereTwoSayTheSame() => Assert.Equal(6, Ids.Count);

    [Fact]
    public void ReadingAgainGivesTheSameIds() => Assert.Equal(Ids, IdsOf(Reader.Page(Bullets)));

    [Fact]
    public void BulletsAddedAtTheTopChangeNoId() =>
        Assert.Superset(Ids, IdsOf(Reader.Page($"• 2014-04-15\n  News.\n• Another summary.\n\n{Bullets}")));

    [Fact]
    public void HowThePageIsLaidOutChangesNoId() =>
        Assert.Equal(Ids, IdsOf(Reader.Page(Bullets
            .Replace("•", "  -", StringComparison.Ordinal)
            .Replace("2014-04-14", "Apr 14, 2014", StringComparison.Ordinal)
            .Replace("\n", "\r\n\r\n", StringComparison.Ordinal))));

    [Fact]
    public void TheSamePageUnderAnotherNameHasOtherIds() =>
        Assert.Empty(Ids.Intersect(IdsOf(Reader.Page(Bullets, "other.txt"))));

    [Theory]
    [InlineData("• 2014-04-15\n  Text.")]
    [InlineData("• 2014-04-14\n  Text!")]
    [InlineData("• 2014-04-12")]
    [InlineData("• Text.")]
    public void AnotherDateTextOrKindMakesAnotherId(string bullet) =>
        Assert.Empty(Ids.Intersect(IdsOf(Reader.Page($"---\ncountry: Kenya\n---\n{bullet}"))));

    /// <summary>Clients keep ids: a change of the rule is a change of the API, and this is where it shows.</summary>
    [Fact]
    public void TheRuleByWhichIdsAreMadeStays() =>
        Assert.Equal("561ebd367bc4223074ac785ab1486688", Reader.Page(Bullets).Entries[0].Id.ToString());

    private static HashSet<RecordId> IdsOf(ParsedDocument page)
    {
        Document[] records = [.. page.Summaries, .. page.Entries];
        return records.Select(record => record.Id).ToHashSet();
    }
}
