using RightsGraph.Archive.Countries;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("Kyrgyzstan, Russia, Kyrgyz and Russian", "KGZ Kyrgyzstan", "RUS Russia")]
    [InlineData("Kazakhstan and the Kazakh police")]
    [InlineData("Kyrgyz authorities and the US government", "KGZ Kyrgyz authorities", "USA US government")]
    [InlineData("the Kyrgyz governmental paper", "KGZ Kyrgyz")]
    [InlineData("Congolese troops")]
    [InlineData("Congolese and Rwandan troops", "RWA Rwandan")]
    [InlineData("the Republic of the Congo", "COG Republic of the Congo")]
    [InlineData("French-speaking, the Turkish language, Spanish speakers")]
    [InlineData("the Turkish language of Turkey", "TUR Turkey")]
    [InlineData("a turkey, a chad, a jordan, made in china")]
    [InlineData("the Jordan Valley and the River Jordan")]
    [InlineData("the Order of Malta, Jersey barriers, the Panama Papers, the Sea of Japan")]
    [InlineData("Latin Americans, Central Americans, West Indians")]
    [InlineData("in Atlanta, Georgia", "USA Atlanta, Georgia")]
    [InlineData("New Ireland and Papua New Guinea", "PNG New Ireland")]
    [InlineData("Nigerian, not of Niger", "NGA Nigerian", "NER Niger")]
    [InlineData("the Dominican Republic, not Dominica", "DOM Dominican Republic", "DMA Dominica")]
    [InlineData("😀 Rußland is Россия; Côte d’Ivoire’s", "RUS Россия", "CIV Côte d’Ivoire")]
    [InlineData("")]
    public void ATextNamesOtherCountriesOnceAtTheirFirstMention(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionFinder.MentionsOf(Summary("s", country: "KAZ", text: text))
            .Select(mention => $"{mention.Country.Code} {text[mention.Start..mention.End]}"));

    [Fact]
    public void AnEntryWithoutTextNamesNone() =>
        Assert.Empty(MentionFinder.MentionsOf(Entry("e", title: "Russia", text: null)));

    [Fact]
    public void TheTableHoldsForEachTextWhatIsFoundInIt()
    {
        string[] texts = ["Russia", "none", "France, Peru", "", "Peru"];
        var documents = texts.Select(text => Summary("s", country: "FRA", text: text));
        var table = MentionTable.Create([.. documents]);
        Assert.Equal(
            ["RUS", "", "PER", "", "PER"],
            texts.Select((_, place) => string.Join(
                ' ', table.OrdinalsAt(place).ToArray().Select(ordinal => CountryTable.Default.All[ordinal].Code))));
        Assert.Equal(
            ["France, Peru", "Peru"],
            table.DocumentsNaming(CountryTable.Default.FindByCode("PER")!).Select(document => document.Text));
    }

    [Fact]
    public void AFiredTokenEndsTheFinding() => Assert.Throws<OperationCanceledException>(() =>
        MentionTable.Create([Summary("s")], new CancellationToken(canceled: true)));
}
