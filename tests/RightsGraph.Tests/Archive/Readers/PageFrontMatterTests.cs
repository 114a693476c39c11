namespace RightsGraph.Tests.Archive.Readers;

public sealed class PageFrontMatterTests
{
    private const string Whole = """

        ---
        country: Burma
        title: Myanmar: the year's reporting
        publisher:  Example Watch
        licence: CC BY 4.0

        url: https://example.org/myanmar?a=1
        language: EN-gb
        retrieved: 3 May 2014
        ---
        • Only Kenya is named here.
        """;

    [Fact]
    public void TheSourceStatesWhatTheBlockStates()
    {
        var source = Reader.Page(Whole).Source;
        Assert.Equal(
            ("Myanmar: the year's reporting", "Example Watch", "CC BY 4.0", "https://example.org/myanmar?a=1"),
            (source.Title, source.Publisher, source.Licence, source.Url));
        Assert.Equal(("en-GB", new DateOnly(2014, 5, 3)), (source.Language, source.Retrieved));
    }

    [Fact]
    public void KeysAreReadInAnyLetterCase()
    {
        var page = Reader.Page("---\nCountry: Kenya\nTITLE: Title\n---\n• Chad");
        Assert.Equal(("KEN", "Title"), (Assert.Single(page.Summaries).Country.Code, page.Source.Title));
    }

    [Fact]
    public void TheRecordsAreOfTheStatedCountryAndLanguage()
    {
        var summary = Assert.Single(Reader.Page(Whole).Summaries);
        Assert.Equal(("MMR", "en-GB"), (summary.Country.Code, summary.Language));
    }

    [Fact]
    public void LinesAreCountedFromTheHeadOfTheDocument() =>
        Assert.Equal(12, Assert.Single(Reader.Page(Whole).Summaries).Lines.First);

    [Fact]
    public void TheStatedLanguageStandsEvenAgainstTheText() =>
        Assert.Equal(
            "fr",
            Assert.Single(Reader.Page("---\nlanguage: fr\n---\n• This is the story of Kenya.").Summaries).Language);

    [Fact]
    public void ABlockMayBeEmptyAndAKeyWithoutAValueStatesNothing()
    {
        Assert.Equal("KEN", Assert.Single(Reader.Page("---\n---\n• Kenya").Summaries).Country.Code);
        var page = Reader.Page("---\ncountry:\ntitle: \nretrieved:\n---\n• Kenya");
        Assert.Equal("KEN", Assert.Single(page.Summaries).Country.Code);
        Assert.Equal((null, null), (page.Source.Title, page.Source.Retrieved));
    }

    [Fact]
    public void TheBlockDoesNotCountWhenTheTextIsSearchedForACountry() =>
        Assert.Equal(
            "KEN",
            Assert.Single(Reader.Page("---\ntitle: Chad, Chad, Chad\n---\n• Kenya").Summaries).Country.Code);

    [Theory]
    [InlineData("country: Kenia Nova", "unknown country 'Kenia Nova'; expected an English name or an ISO 3166-1 code")]
    [InlineData("country: Kazachstan", "unknown country 'Kazachstan'; did you mean Kazakhstan?")]
    [InlineData(
        "url: ftp://example.org",
        "'ftp://example.org' is no web address; expected one that begins with https:// or http://")]
    [InlineData(
        "url: javascript:alert(1)",
        "'javascript:alert(1)' is no web address; expected one that begins with https:// or http://")]
    [InlineData("language: English", "'English' is no language tag; expected BCP 47, for instance en or pt-BR")]
    [InlineData("retrieved: yesterday", "'yesterday' is no date; expected a day such as 2014-04-14")]
    [InlineData("retrieved: Feb 30, 2014", "'Feb 30, 2014' is no date; expected a day such as 2014-04-14")]
    [InlineData("licence: again", "'licence' is stated twice")]
    [InlineData("just words", "expected 'key: value' or ---, found 'just words'")]
    [InlineData(
        "author: N. N.",
        "unknown key 'author'; expected one of country, title, publisher, licence, url, language, retrieved")]
    [InlineData("Licence: again", "'Licence' is stated twice")]
    public void ABadLineOfTheBlockIsRefusedWithItsNumber(string line, string reason)
    {
        var refusal = Reader.PageRefusal($"---\nlicence: CC BY 4.0\n\n{line}\n---\n• Kenya");
        Assert.Equal(("page.txt", 4, reason), (refusal.Document, refusal.Line, refusal.Message));
    }

    [Fact]
    public void ABlockThatIsNeverClosedIsRefusedWhereItBegins()
    {
        var refusal = Reader.PageRefusal("\n---\ncountry: Kenya\n");
        Assert.Equal((2, "the block that begins here has no closing --- line"), (refusal.Line, refusal.Message));
    }
}
