using RightsGraph.Archive.Records;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Archive.Records;

public sealed class CitationLabelTests
{
    private const string Head = "---\npublisher: Example Watch\ntitle: World Report\ncountry: Kenya\n\n---\n";

    [Theory]
    [InlineData(
        Head,
        "2014-04-14\n  Text.",
        "Example Watch, World Report, Kenya, 14 April 2014 (page.txt, lines 7–8)")]
    [InlineData(Head, "In 2013.", "Example Watch, World Report, Kenya, 2013 (page.txt, line 7)")]
    [InlineData("", "Kenya", "Kenya (page.txt, line 1)")]
    [InlineData("Kenya\n", "2014-04-01", "Kenya, 1 April 2014 (page.txt, line 2)")]
    public void ACitationSaysWhoSaidItOfWhomWhenAndWhere(string head, string bullet, string citation)
    {
        var page = Reader.Page($"{head}• {bullet}");
        Assert.Equal(citation, CitationLabel.Format(Assert.Single<Document>([.. page.Summaries, .. page.Entries])));
    }

    [Fact]
    public void ATextsOwnTitleStandsForThatOfItsSource()
    {
        var line = """{"type": "summary", "country": "Kenya", "text": "x", "title": "Kenya: News"}""";
        var citation = CitationLabel.Format(Assert.Single(Reader.Lines(line).Summaries));
        Assert.Equal("Kenya: News, Kenya (lines.jsonl, line 1)", citation);
    }
}
