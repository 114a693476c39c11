using static RightsGraph.Tests.Archive.Readers.JsonLinesDocumentTests;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class JsonLinesLanguageTests
{
    private const string French =
        "La police a arrêté des journalistes qui ont critiqué le gouvernement dans la presse.";
    private const string English = "The police arrested journalists who had criticised the government in the press.";

    [Fact]
    public void ALineHasTheLanguageThatItStatesAndTheOthersTheDetectedOne()
    {
        var read = Reader.Lines(Summary(French, "\"language\": \"pt-br\""), Summary(French, "\"year\": 2014"));
        Assert.Equal(["pt-BR", "fr"], read.Summaries.Select(summary => summary.Language));
        Assert.Equal("fr", read.Source.Language);
    }

    [Fact]
    public void ATextThatIsPlainlyInAnotherLanguageThanItsSourceHasItsOwn()
    {
        const string Spanish = "La policía detuvo a los periodistas que informaban de las protestas en la capital, y "
            + "los llevó a una cárcel en la que no se permitían las visitas de sus familias.";
        string[] texts =
        [
            English, Spanish, "Полиция задержала журналистов. Это были мирные собрания, мы это знаем.",
            "اعتقلت الشرطة صحفيين اثنين كانا يغطيان الاحتجاجات في العاصمة، وقالت المنظمة إنه غير قانوني.",
            "警方在首都逮捕了两名报道抗议活动的记者。", "경찰은 수도에서 시위를 취재하던 기자 두 명을 체포했다.",
            "Carta de Lima", "2014",
        ];
        var english = Enumerable.Repeat(Summary(English, "\"year\": 2014"), 20);
        var read = Reader.Lines([.. english, .. texts.Select(text => Summary(text, "\"year\": 2014"))]);
        Assert.Equal("en", read.Source.Language);
        Assert.Equal(
            ["en", "es", "ru", "ar", "zh", "ko", "en", "en"],
            read.Summaries.Skip(20).Select(summary => summary.Language));
    }

    [Fact]
    public void StatedLinesHaveNoPartInWhatIsDetected()
    {
        var stated = Enumerable.Repeat(Summary(French, "\"language\": \"fr\""), 20);
        Assert.Equal("en", Reader.Lines([.. stated, Summary(English, "\"year\": 2014")]).Summaries[^1].Language);
    }

    [Fact]
    public void AnEntryWithoutTextHasTheLanguageOfItsSource()
    {
        var read = Reader.Lines(Entry("2014-01-01", "\"year\": 2014"), Summary(French, "\"year\": 2014"));
        Assert.Equal("fr", Assert.Single(read.Entries).Language);
    }

    [Fact]
    public void AnEntryWithATitleAloneIsDetectedByIt() =>
        Assert.Equal(
            "fr",
            Assert.Single(Reader.Lines(Entry("2014-01-01", "\"year\": 2014", title: French)).Entries).Language);

    [Fact]
    public void WhereEveryTextStatesItsLanguageTheSourceHasTheOneThatMostState()
    {
        var read = Reader.Lines(
            Summary("Un.", "\"language\": \"en\""), Summary("Deux.", "\"language\": \"fr\""),
            Summary("Trois.", "\"language\": \"fr\""), Entry("2014-01-01", "\"year\": 2014"));
        Assert.Equal(("fr", "fr"), (read.Source.Language, Assert.Single(read.Entries).Language));
    }

    [Fact]
    public void WhatNothingTellsIsUndecided() =>
        Assert.Equal("und", Assert.Single(Reader.Lines(Entry("2014-01-01", "\"year\": 2014")).Entries).Language);
}
