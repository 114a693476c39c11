using Lucene.Net.Store;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Suggesting;

namespace RightsGraph.Tests.Search.Suggesting;

public sealed class VocabularyTests
{
    [Fact]
    public void AVocabularyIsReadBackAsItWasWritten()
    {
        VocabularyEntry[] entries = [new("detention", "détention", 2), new("human rights", "Human Rights", 70_000)];
        using var directory = new RAMDirectory();
        VocabularyFile.Write(directory, entries);
        Assert.Equal(entries, VocabularyFile.Read(directory).Entries);
    }

    [Fact]
    public void OfVeryManyPhrasesTheMostFrequentAreKept()
    {
        var words = new VocabularyWords();
        var phrases = new VocabularyPhrases(mostCounted: 10);
        foreach (var document in Enumerable.Range(1, 100))
        {
            phrases.Count(Phrase("often"), document);
            phrases.Count(Phrase($"rare{document}"), document);
        }

        Assert.Equal([new VocabularyEntry("often said", "often said", 100)], phrases.MostFrequent());

        VocabularyPhrase Phrase(string first) =>
            new([words.Count(first, first, 1, true), words.Count("said", "said", 1, true)]);
    }

    [Fact]
    public void APhraseCountsTheTextsThatHoldIt()
    {
        var analyzer = new TextAnalyzer();
        var builder = new VocabularyBuilder();
        foreach (var text in new[] { "Human rights and human rights", "human rights", "Human. Rights" })
        {
            builder.Add(SearchArchive.Summary(1, text), [[], [], analyzer.Analyze(text, Stemmers.English)]);
        }

        Assert.Equal(
            [
                new VocabularyEntry("human", "human", 3),
                new VocabularyEntry("human rights", "human rights", 2),
                new VocabularyEntry("rights", "rights", 3),
            ],
            builder.Build(new HashSet<string> { "rights and human" }));
    }
}
