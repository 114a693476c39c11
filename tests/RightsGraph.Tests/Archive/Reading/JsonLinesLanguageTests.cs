using static RightsGraph.Tests.Archive.Reading.JsonLinesDocumentTests;

namespace RightsGraph.Tests.Archive.Reading;

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
            Assert.Single(Reader.Lines(Entry("2014-01-01", $"\"title\": \"{French}\"")).Entries).Language);

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
