using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

/// <summary>A country is known by its names in the languages of those who ask, in the forms that sentences give
/// them.</summary>
public sealed class CountryLanguageTests
{
    [Theory]
    [InlineData("Turquie", "Turkey")]
    [InlineData("l’Égypte", "Egypt")]
    [InlineData("egypte", "Egypt")]
    [InlineData("d'Iran", "Iran")]
    [InlineData("arabie saoudite", "Saudi Arabia")]
    [InlineData("Corea del Norte", "North Korea")]
    [InlineData("Moçambique", "Mozambique")]
    [InlineData("Ägypten", "Egypt")]
    [InlineData("Ägyptens", "Egypt")]
    [InlineData("Russlands", "Russia")]
    [InlineData("Siria", "Syria")]
    [InlineData("Rusya", "Russia")]
    [InlineData("Rusya'da", "Russia")]
    [InlineData("Suriye'nin", "Syria")]
    [InlineData("Россия", "Russia")]
    [InlineData("России", "Russia")]
    [InlineData("Турции", "Turkey")]
    [InlineData("Казахстане", "Kazakhstan")]
    [InlineData("Китаем", "China")]
    [InlineData("Украину", "Ukraine")]
    [InlineData("Саудовской Аравии", "Saudi Arabia")]
    [InlineData("Филиппинах", "Philippines")]
    [InlineData("روسيا", "Russia")]
    [InlineData("بروسيا", "Russia")]
    [InlineData("للصين", "China")]
    [InlineData("ايران", "Iran")]
    [InlineData("俄罗斯", "Russia")]
    [InlineData("Deutschland", "Germany")]
    [InlineData("österreich", "Austria")]
    [InlineData("Suomi", "Finland")]
    [InlineData("Ελλάδα", "Greece")]
    [InlineData("Україна", "Ukraine")]
    [InlineData("대한민국", "South Korea")]
    [InlineData("Niemcy", "Germany")]
    [InlineData("آلمان", "Germany")]
    public void AFormOfItsNameMeansTheCountry(string typed, string name)
    {
        Assert.Equal(name, CountrySynonyms.Default.CountryOf(typed)?.Name);
        using var index = SearchArchive.IndexOfTexts(["Police."]);
        var named = Assert.Single(index.Find($"{typed} police").UnderstoodAs.Countries);
        Assert.Equal((typed, name), (named.Term, named.Country.Name));
    }

    [Theory]
    [InlineData("того")]
    [InlineData("gana")]
    [InlineData("island")]
    [InlineData("Island")] // Iceland in German, and an English word
    [InlineData("East Germany")] // a former country is not where to look
    [InlineData("l'a")]
    public void AWordThatIsCommonDoesNot(string word) =>
        Assert.Empty(CountrySynonyms.Default.WithOtherNames(word));

    [Fact]
    public void TheNameInTheLanguageOfATextIsSearchedToo()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "Journalistes en Turquie.", language: "fr"),
            SearchArchive.Summary(2, "Журналисты в Турции.", language: "ru"),
            SearchArchive.Summary(3, "Journalists in Turkey."),
            SearchArchive.Summary(4, "Journalists in Syria."));
        foreach (var query in new[] { "Turkey", "Turquie", "Турции" })
        {
            Assert.Equal([1, 2, 3], index.Numbers(query));
        }

        Assert.Equal([3], index.Numbers("\"Turkey\""));
    }

    [Fact]
    public void ACodeOfTheTableOfLanguagesIsThatOfACountry() => Assert.All(
        CountryFile.ReadLanguageNames(), name => Assert.NotNull(CountryTable.Default.FindByCode(name.Code)));
}
