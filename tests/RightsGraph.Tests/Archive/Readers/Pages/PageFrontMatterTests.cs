using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

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

    [Theory]
    [InlineData("country: \"Kenya\"")]
    [InlineData("country: 'Kenya'")]
    [InlineData("country: [Kenya]")]
    [InlineData("country:\n  - Kenya")]
    [InlineData("country: >\n  Kenya")]
    [InlineData("# a note\ncountry: \"Kenya\"")]
    public void ValuesMayBeWrittenAsYamlAllows(string lines) =>
        Assert.Equal("KEN", Assert.Single(Reader.Page($"---\n{lines}\n---\n• Chad, Chad.").Summaries).Country.Code);

    [Fact]
    public void TomlIsReadBetweenPlusSigns()
    {
        var page = Reader.Page(
            "+++\ncountry = \"Kenya\"\ntitle = 'A page'\nretrieved = 2014-05-03\ntags = [\"torture\", \"courts\"]\n"
                + "+++\n• Chad.");
        Assert.Equal(("A page", new DateOnly(2014, 5, 3)), (page.Source.Title, page.Source.Retrieved!.Value));
        Assert.Equal(["torture", "courts"], Assert.Single(page.Summaries).Topics);
        Assert.Equal("KEN", page.Summaries[0].Country.Code);
    }

    [Fact]
    public void ABadLineOfTomlIsRefusedWithItsNumber() =>
        Assert.Equal(3, Reader.PageRefusal("+++\ncountry = \"Kenya\"\ntitle = \n+++\n• Kenya").Line);

    [Theory]
    [InlineData("a: &a [x]\ncountry: *a")]
    [InlineData("title: [[[[[[[[[[[[x]]]]]]]]]]]]")]
    [InlineData("title: \"\\0\"")]
    [InlineData("title: \"open")]
    public void WhatCouldMultiplyOrIsNoTextIsRefused(string lines) =>
        Assert.InRange(Reader.PageRefusal($"---\ncountry: Kenya\n{lines}\n---\n• Kenya").Line!.Value, 2, 4);

    [Fact]
    public void SeveralCountriesAreAllOfEachRecord() =>
        Assert.Equal(
            ["KEN", "TCD"],
            Assert.Single(Reader.Page("---\ncountries: Kenya, Chad\n---\n• A text.").Summaries)
                .Countries.Select(country => country.Code));

    [Fact]
    public void WhatNoFieldTakesIsKeptAndTold()
    {
        var outcome = Reader.Read("page.txt", "---\ncountry: Kenya\nlayout: page\n---\n• A text.");
        Assert.Equal(
            [new ExtraField("layout", "page")], Assert.Single(Reader.Taken(outcome).Summaries).Extra);
        Assert.Contains("'layout'", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APageWithADateOfItsOwnAndNoOtherIsOneEntry()
    {
        var page = Reader.Page(
            "---\ntitle: \"Printer jailed\"\ndate: 2014-04-14\ncategories: [news, courts]\ncountry: Kenya\n---\n"
                + "The printer was jailed.\n\n## Appeal\n\nHis lawyer will appeal.");
        var entry = Assert.Single(page.Entries);
        Assert.Empty(page.Summaries);
        Assert.Equal(
            (new DateOnly(2014, 4, 14), EntryKind.News, "Printer jailed"), (entry.Date, entry.Kind, entry.Title));
        Assert.Equal("The printer was jailed.\n\nAppeal\n\nHis lawyer will appeal.", entry.Text);
        Assert.Equal(["courts"], entry.Topics);
    }

    [Theory]
    [InlineData("---------------\n• Kenya.")]
    [InlineData("---\nKenya: News\n---\n• Kenya.")]
    [InlineData("---\nNews from Kenya\n---\n• Kenya.")]
    public void RulesAtTheTopAreNoFrontMatter(string page) =>
        Assert.Equal("Kenya.", Assert.Single(Reader.Page(page).Summaries).Text);

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
        "contry: Kenya",
        "unknown key 'contry'; did you mean country? Expected one of country, title, publisher, licence, url, "
            + "language, retrieved, date, updated, kind, topics, authors, dates")]
    [InlineData("dates: dym", "'dym' is no order; expected dmy, mdy or ymd")]
    [InlineData("Licence: again", "'Licence' is stated twice")]
    public void ABadLineOfTheBlockIsRefusedWithItsNumber(string line, string reason)
    {
        var refusal = Reader.PageRefusal($"---\nlicence: CC BY 4.0\n\n{line}\n---\n• Kenya");
        Assert.Equal(("page.txt", 4, reason), (refusal.Document, refusal.Line, refusal.Message));
    }

    /// <summary>The store would give back fewer, and every import would read the page again.</summary>
    [Fact]
    public void BlankItemsOfAListSayNothing()
    {
        var summary = Assert.Single(Reader.Taken(Reader.Read(
            "page.txt",
            "---\ncountry: Kenya\nauthors: [A, ' ', 'A ']\ntopics: ['', B]\n---\n• A text of 2014.")).Summaries);
        Assert.Equal(("A", "B"), (Assert.Single(summary.Authors), Assert.Single(summary.Topics)));
        ReadingPromises.AssertDetailsAreKept(summary);
    }

    [Fact]
    public void ABlockThatIsNeverClosedIsRefusedWhereItBegins()
    {
        var refusal = Reader.PageRefusal("\n---\ncountry: Kenya\n");
        Assert.Equal((2, "the block that begins here has no closing --- line"), (refusal.Line, refusal.Message));
    }
}
