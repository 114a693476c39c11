using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class JsonLineFieldTests
{
    private const string Kenya = "\"country\": \"Kenya\", \"language\": \"en\"";

    [Fact]
    public void ASummaryHasWhatItsLineStates()
    {
        var summary = Assert.Single(Reader.Lines(
            """
            {"type": "summary", "country": "Kenya", "year": 2014, "title": "Kenya 2014", "text": " Two\nlines — ü. ",
             "url": "https://example.org/kenya", "language": "sw", "id": "k-1"}
            """.ReplaceLineEndings("")).Summaries);
        Assert.Equal(("KEN", 2014, "Kenya 2014"), (summary.Country.Code, summary.Year, summary.Title));
        Assert.Equal((" Two\nlines — ü. ", "https://example.org/kenya"), (summary.Text, summary.Url));
        Assert.Equal(
            ("sw", 1, 0, new LineSpan(1, 1)),
            (summary.Language, summary.Position, summary.Ordinal, summary.Lines));
    }

    [Fact]
    public void AnEntryHasWhatItsLineStates()
    {
        var entry = Assert.Single(Reader.Lines(
            """
            {"type": "entry", "country": "Kenya", "date": "2014-04-14", "kind": "LETTER", "title": "To the President",
             "text": "Text.", "url": "http://example.org", "language": "en_us", "id": "k-1"}
            """.ReplaceLineEndings("")).Entries);
        Assert.Equal(
            ("KEN", new DateOnly(2014, 4, 14), EntryKind.Letter),
            (entry.Country.Code, entry.Date, entry.Kind));
        Assert.Equal(("To the President", "Text.", "http://example.org"), (entry.Title, entry.Text, entry.Url));
        Assert.Equal(("en-US", 2014, 0, new LineSpan(1, 1)), (entry.Language, entry.Year, entry.Ordinal, entry.Lines));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "title": null, "url": null, "kind": null, "year": null, "id": null""")]
    [InlineData(""", "title": "", "url": "", "kind": " ", "id": "" """)]
    [InlineData(""", "author": "N. N.", "tags": ["a", {"b": 1}], "Title": "not the field" """)]
    public void WhatALineLeavesOutStaysNull(string rest)
    {
        var entry = Assert.Single(
            Reader.Lines($$"""{"type": "entry", "date": "2014-04-14", "text": "x", {{Kenya}}{{rest}}}""").Entries);
        Assert.Equal((null, "x", null, EntryKind.Unknown), (entry.Title, entry.Text, entry.Url, entry.Kind));
    }

    [Fact]
    public void AnEntryHasTheYearThatItStatesElseThatOfItsDate()
    {
        var entries = Reader.Lines(
            $$"""{"type": "entry", "date": "2014-01-02", "year": 2013, "text": "Of 2012.", {{Kenya}}}""",
            $$"""{"type": "entry", "date": "2014-01-02", "text": "Of 2012.", {{Kenya}}}""").Entries;
        Assert.Equal([2013, 2014], entries.Select(entry => entry.Year!.Value));
    }

    [Fact]
    public void ASummaryHasTheYearThatItStatesElseTheLatestThatItsTextNames()
    {
        var summaries = Reader.Lines(
            $$"""{"type": "summary", "year": 1890, "text": "In 2011 and 2010.", {{Kenya}}}""",
            $$"""{"type": "summary", "text": "In 2011 and 2010.", "title": "2014", {{Kenya}}}""",
            $$"""{"type": "summary", "text": "Once.", {{Kenya}}}""").Summaries;
        Assert.Equal([1890, 2011, null], summaries.Select(summary => summary.Year));
    }

    [Theory]
    [InlineData("https://example.org/kenya?a=1#b")]
    [InlineData("HTTP://EXAMPLE.ORG")]
    [InlineData("https://пример.рф/новости")]
    [InlineData("kenya_files/a.html")]
    [InlineData("/kenya/a.html")]
    public void AnAddressStaysAsItIsWritten(string url) =>
        Assert.Equal(
            url,
            Assert.Single(
                Reader.Lines(
                    $$"""{"type": "entry", "date": "2014-04-14", "text": "x", "url": "{{url}}", {{Kenya}}}""")
                    .Entries).Url);

    [Theory]
    [InlineData("NEWS", EntryKind.News)]
    [InlineData("report", EntryKind.Report)]
    [InlineData("Letter", EntryKind.Letter)]
    [InlineData("dispatch", EntryKind.Dispatch)]
    [InlineData("COMMENTARY", EntryKind.Commentary)]
    [InlineData("Statement", EntryKind.Statement)]
    [InlineData("unknown", EntryKind.Unknown)]
    public void AKindIsReadInAnyCase(string kind, EntryKind expected) =>
        Assert.Equal(
            expected,
            Assert.Single(Reader.Lines(
                $$"""{"type": "entry", "date": "2014-01-02", "text": "x", "kind": "{{kind}}", {{Kenya}}}""")
                .Entries).Kind);

    [Theory]
    [InlineData("KEN")]
    [InlineData("ke")]
    [InlineData("kenya")]
    [InlineData(" Kenya ")]
    [InlineData("Republic of Kenya")]
    public void ACountryIsACodeOrANameInAnyUsualSpelling(string country)
    {
        var read = Reader.Lines(
            $$"""{"type": "summary", "text": "Text.", "language": "en", "country": "{{country}}"}""");
        Assert.Equal("KEN", Assert.Single(read.Summaries).Country.Code);
    }

    [Fact]
    public void EscapesStandForTheCharactersThatTheyMean() =>
        Assert.Equal(
            "\"é\" 😀 /\t",
            Assert.Single(Reader.Lines(
                $$"""{"ty\u0070e": "summary", "text": "\"\u00e9\" \ud83d\ude00 \/\t", {{Kenya}}}""").Summaries).Text);
}
