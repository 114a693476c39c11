using Lucene.Net.Store;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Suggest;

namespace RightsGraph.Tests.Search.Suggest;

public sealed class VocabularyTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void AVocabularyIsReadBackAsItWasWritten()
    {
        var builder = Counted("Women's Human Rights", "Human rights of women", "La détention", "détention");
        using var directory = new RAMDirectory();
        VocabularyFile.Write(directory, "vocabulary", builder);
        Assert.Equal(Entries(builder), Entries(VocabularyFile.Read(directory, "vocabulary")));
        Assert.Contains(new VocabularyEntry("detention", "détention", 2), Entries(builder));
    }

    [Fact]
    public void OfVeryManyPhrasesTheMostFrequentAreKept()
    {
        var phrases = new PhraseCounter(maxCounted: 10);
        foreach (var document in Enumerable.Range(1, 100))
        {
            phrases.Add(new VocabularyPhrase(1, 0, 0, 2), 1, document);
            phrases.Add(new VocabularyPhrase(document + 2, 0, 0, 2), 1, document);
        }

        Assert.Equal(
            [(new VocabularyPhrase(1, 0, 0, 2), 100)],
            phrases.MostFrequent(max: 5, minDocuments: 2, phrase => phrase.ToString()));
    }

    [Fact]
    public void OfEquallyFrequentPhrasesTheFirstByTheirKeysAreKept()
    {
        var phrases = new PhraseCounter(maxCounted: 10);
        foreach (var right in new[] { 5, 3, 4 })
        {
            phrases.Add(new VocabularyPhrase(1, 0, 0, right), 7);
        }

        Assert.Equal(
            [3, 4], phrases.MostFrequent(2, 1, phrase => $"{phrase.Right}").Select(kept => kept.Phrase.Right));
    }

    [Fact]
    public void WhatIsCountedInTurnIsWhatIsCountedApartAndAddedUp()
    {
        string[] texts = ["Women's rights are human rights", "human rights", "Rights of women", "the women's march"];
        var apart = Counted(texts[2..]);
        apart.Add(Counted(texts[..2]));
        Assert.Equal(Entries(Counted(texts)), Entries(apart));
    }

    [Fact]
    public void WhatIsRemovedIsAsIfItHadNeverBeenThere()
    {
        var builder = Counted("Women's rights are human rights", "human rights", "Rights of women", "human rights");
        Remove(builder, "Rights of women");
        Remove(builder, "Women's rights are human rights");
        Assert.Equal(Entries(Counted("human rights", "human rights")), Entries(builder));
    }

    [Fact]
    public void RemovedWordsThatNobodyKnowsAreCountedAnew()
    {
        var builder = Counted("human rights", "human rights", "human rights", "human dignity");
        builder.Recount(word => word == "dignity" ? 0 : 2);
        Assert.Equal(
            [new("human", "human", 2), new("human rights", "human rights", 2), new("rights", "rights", 2)],
            Entries(builder));
    }

    [Fact]
    public void APhraseCountsTheTextsThatHoldIt() => Assert.Equal(
        [
            new VocabularyEntry("human", "human", 3),
            new VocabularyEntry("human rights", "human rights", 2),
            new VocabularyEntry("rights", "rights", 3),
        ],
        Counted("Human rights and human rights", "human rights", "Human. Rights")
            .Build(new HashSet<string> { "rights and human" }));

    private static VocabularyBuilder Counted(params string[] texts)
    {
        var builder = new VocabularyBuilder();
        foreach (var text in texts)
        {
            builder.Add(SearchArchive.Summary(1, text), Parts(text));
        }

        return builder;
    }

    private static void Remove(VocabularyBuilder builder, string text) =>
        builder.Remove(SearchArchive.Summary(1, text), Parts(text));

    private static List<Token>[] Parts(string text) =>
        [[], [], [.. Analyzer.Analyze(text, Stemmers.English, remember: true)]];

    private static IReadOnlyList<VocabularyEntry> Entries(VocabularyBuilder builder) =>
        builder.Build(new HashSet<string>());
}
