using RightsGraph.Benchmarks.Relevance;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Benchmarks;

/// <summary>
/// Keeps the ranking from getting worse. Each floor lies half a point of a hundred under what was reached; plain BM25
/// reaches 0.325, 0.420 and 0.685.
/// </summary>
public sealed class RelevanceTests
{
    [SkippableTheory]
    [InlineData("cacm", nameof(Measures.Map), 0.413)]
    [InlineData("cranfield", nameof(Measures.Map), 0.456)]
    [InlineData("scifact", nameof(Measures.Ndcg10), 0.700)]
    public void TheRankingIsKept(string name, string measure, double floor)
    {
        var documents = SharedData.Require($"data/ir/{name}/docs.jsonl.gz");
        var collection = CollectionReader.TryRead(new FileInfo(documents).Directory!)!;
        using var archive = new ArchiveOfTexts(collection);
        var reached = archive.Measure(SearchMatch.Any);
        Assert.InRange(measure == nameof(Measures.Map) ? reached.Map : reached.Ndcg10, floor, 1);

        var plain = PlainBm25.Measure(collection);
        Assert.InRange(reached.Ndcg10, plain.Ndcg10, 1);
        Assert.InRange(reached.Map, plain.Map, 1);
        Assert.InRange(reached.P10, plain.P10, 1);
        Assert.InRange(reached.R100, plain.R100, 1);
    }

    /// <summary>
    /// A query is then stemmed in ten ways, and another language's function words may be taken for its own: the floors
    /// are the same.
    /// </summary>
    [SkippableTheory]
    [InlineData("cacm", nameof(Measures.Map), 0.413)]
    [InlineData("cranfield", nameof(Measures.Map), 0.456)]
    [InlineData("scifact", nameof(Measures.Ndcg10), 0.700)]
    public void TextsInOtherLanguagesDoNotHarmTheRankingOfEnglishOnes(string name, string measure, double floor)
    {
        var documents = SharedData.Require($"data/ir/{name}/docs.jsonl.gz");
        using var archive = new ArchiveOfTexts(
            CollectionReader.TryRead(new FileInfo(documents).Directory!)!,
            "fr", "es", "pt", "de", "it", "tr", "ru", "ar", "fa", "zh", "ja", "ko", "sw");
        var reached = archive.Measure(SearchMatch.Any);
        Assert.InRange(measure == nameof(Measures.Map) ? reached.Map : reached.Ndcg10, floor, 1);
    }
}
