using RightsGraph.Archive.Countries;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Suggest;

public sealed class SuggestTests
{
    [Fact]
    public void WordsComeByHowManyTextsHoldThem()
    {
        using var index = SearchArchive.IndexOfTexts("torture torture tornado", "torture", "Tortured", "torn tornado");
        Assert.Equal(["tornado 2", "torture 2", "Tortured 1", "torn 1"], Terms(index, "TOR"));
        Assert.Equal(["tornado 2", "torture 2"], Terms(index, "tor", first: 2));
    }

    [Theory]
    [InlineData("détention Détention détention", "deten", "détention")]
    [InlineData("the UNITED Nations met; United he said", "nati", "Nations")]
    [InlineData("the government’s plan", "gov", "government")]
    public void AWordIsShownAsItIsWrittenMostOften(string text, string typed, string expected)
    {
        using var index = SearchArchive.IndexOfTexts(text);
        Assert.Equal(expected, Assert.Single(index.Suggest(typed, 8).Suggestions).Text);
    }

    [Theory]
    [InlineData("human rights. Human rights", "hum", "human rights 2")]
    [InlineData("freedom of the press", "freed", "freedom of the press 2")]
    [InlineData("freedom of the press", "freedom of t", "freedom of the press 2")]
    [InlineData("women's rights", "women r", "women's rights 2")]
    [InlineData("rights, humans", "rights", "")] // parted by a comma
    [InlineData("rights 2014", "rights", "")]
    public void PhrasesThatTextsShareAreSuggestedToo(string text, string typed, string expected)
    {
        using var index = SearchArchive.IndexOfTexts(text, text);
        Assert.Equal(expected, string.Join('|', Terms(index, typed).Where(term => term.Count(' '.Equals) > 1)));
    }

    [Fact]
    public void TheLastOfSeveralWordsIsCompletedAmongTheTextsOfTheOthers()
    {
        using var index = SearchArchive.IndexOfTexts(
            "police and a prison", "prisoners, said the police", "the prison police of a principality", "prints");
        Assert.Equal(
            ["Police in prison 2", "Police in principality 1", "Police in prisoners 1"],
            Terms(index, " Police in pri"));
    }

    [Fact]
    public void WhatBeginsExactlySoComesBeforeWhatNearlyDoes()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "torture", "trout", "tropics");
        Assert.Equal(["tropics 1", "trout 1", "torture 2"], Terms(index, "tro"));
    }

    [Theory]
    [InlineData("tp", "")] // two letters may be anything
    [InlineData("trt", "torture")] // dropped
    [InlineData("tortr", "torture")]
    [InlineData("torrt", "torture")] // doubled
    [InlineData("trotu", "torture")] // swapped
    [InlineData("tartu", "torture")] // changed
    [InlineData("tartt", "")] // two in five
    [InlineData("tartue", "torture")] // two in six
    [InlineData("dartue", "")] // three
    public void LettersMayBeWrongFromTheThirdOn(string typed, string expected)
    {
        using var index = SearchArchive.IndexOfTexts("torture of xx");
        Assert.Equal(expected == "" ? [] : [$"{expected} 1"], Terms(index, typed));
    }

    [Theory]
    [InlineData("the ", "")]
    [InlineData("polise ", "police 2")] // misspelt, and whole
    [InlineData("polic ", "police 2")]
    [InlineData("oil ", "oil 2|oil workers 2")]
    [InlineData("oil w ", "")]
    public void ABlankEndsTheWord(string typed, string expected)
    {
        const string Text = "theft; police, policeman. oil workers, oilfield";
        using var index = SearchArchive.IndexOfTexts(Text, Text);
        Assert.Equal(expected, string.Join('|', Terms(index, typed)));
    }

    [Theory]
    [InlineData("o p", "")] // two letters and a blank
    [InlineData("o pr", "ox press 2")]
    public void EditsGoByTheLettersTyped(string typed, string expected)
    {
        using var index = SearchArchive.IndexOfTexts("ox press", "ox press");
        Assert.Equal(expected, string.Join('|', Terms(index, typed)));
    }

    [Fact]
    public void WhatIsTypedInFullComesFirstAndCountriesBeforeWords()
    {
        var codes = new[] { "USA", "GBR", "UKR", "KAZ" };
        using var index = SearchArchive.Index(codes.Select((code, id) => SearchArchive.Summary(
            id, "Articles on use of art, usable ukuleles: us.", country: CountryTable.Default.FindByCode(code))));
        Assert.Equal(["United States"], Texts("US").Take(1));
        Assert.Equal(["United Kingdom", "ukuleles"], Texts("UK").Take(2));
        Assert.Equal(["United Kingdom"], Texts("GB").Take(1));
        Assert.Equal(["Kazakhstan"], Texts("KZ"));
        Assert.Empty(Texts("kz")); // in small letters it is no code
        Assert.Equal(["art", "Articles"], Texts("art").Take(2));

        IEnumerable<string> Texts(string typed) => index.Suggest(typed, 3).Suggestions.Select(found => found.Text);
    }

    [Theory]
    [InlineData("kaza")]
    [InlineData("KAZAKH")] // a demonym
    [InlineData("republic of k")]
    [InlineData("kasak")]
    [InlineData("khazakstan")]
    public void ACountryIsFoundByAnyNameAndCountsItsTexts(string typed)
    {
        var kazakhstan = CountryTable.Default.FindByCode("KAZ")!;
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "torture", country: kazakhstan),
            SearchArchive.Entry(2, null, country: kazakhstan));
        Assert.Equal(
            new Suggestion("Kazakhstan", SuggestionKind.Country, 2, kazakhstan),
            Assert.Single(index.Suggest(typed, 8).Suggestions));
    }

    [Theory]
    [InlineData("korea", "North Korea")]
    [InlineData("cote d'i", "Côte d'Ivoire")]
    [InlineData("cote d’i", "Côte d'Ivoire")]
    [InlineData("ivory", "Côte d'Ivoire")]
    [InlineData("burm", "Myanmar")]
    public void ACountryIsSuggestedByItsUsualName(string typed, string expected)
    {
        using var index = SearchArchive.Index(new[] { "PRK", "CIV", "MMR" }.Select((code, id) =>
            SearchArchive.Summary(id, "-", country: CountryTable.Default.FindByCode(code))));
        Assert.Equal(
            new Suggestion(
                expected,
                SuggestionKind.Country,
                1,
                CountryTable.Default.All.Single(country => country.Name == expected)),
            Assert.Single(index.Suggest(typed, 8).Suggestions, found => found.Text == expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("\"*~|()+-")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    [InlineData("x")]
    [InlineData("of")] // holds sentences together
    [InlineData("20")]
    [InlineData("น้")] // a part of a word
    public void NothingIsSuggestedWhereNothingBeginsSo(string typed)
    {
        using var index = SearchArchive.IndexOfTexts("x of 2014 😀 น้ำ");
        Assert.Empty(index.Suggest(typed, 8).Suggestions);
    }

    [Fact]
    public void WhatIsLongerThanAHundredCharactersBeginsNothing()
    {
        using var index = SearchArchive.IndexOfTexts("word word");
        Assert.Single(index.Suggest("word".PadRight(100), 8).Suggestions);
        Assert.Empty(index.Suggest("word".PadRight(101), 8).Suggestions);
    }

    [Fact]
    public void OutOfTimeWordsThatMustBeCountedAreLeftOut()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("police, torture", 1_000));
        Assert.Equal(["police tor"], index.Suggest("police tor", 8).Suggestions.Select(found => found.Text[..10]));
        var cut = index.Suggest("police tor", 8, new SearchBudget(TimeSpan.FromMilliseconds(2), new SteppingClock()));
        Assert.True(cut.IsPartial);
        Assert.Empty(cut.Suggestions);
    }

    private static IEnumerable<string> Terms(SearchIndex index, string typed, int first = 8) =>
        index.Suggest(typed, first).Suggestions
            .Where(suggestion => suggestion.Kind == SuggestionKind.Term)
            .Select(suggestion => $"{suggestion.Text} {suggestion.Count}");
}
