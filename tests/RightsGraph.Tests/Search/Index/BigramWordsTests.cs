using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Tests.Search.Index;

public sealed class BigramWordsTests
{
    [Fact]
    public void WordsOfOneTextInThirtyTwoAreFrequentButNotStopWords()
    {
        var words = FrequentIn(
            3200, id => $"the prisons{(id % 20 == 0 ? " courts" : "")}{(id % 70 == 0 ? " oil" : "")}");
        Assert.NotNull(words.NumberOf("prison"));
        Assert.NotNull(words.NumberOf("court"));
        Assert.Null(words.NumberOf("oil"));
        Assert.Null(words.NumberOf("the"));
    }

    [Fact]
    public void WordsAreWrittenInTheCommitAndReadAgain()
    {
        var words = FrequentIn(40, _ => "prisons and courts");
        var read = BigramWords.Parse(words.ToString());
        Assert.All(["prison", "court", "and", "kazakhstan"], stem =>
            Assert.Equal(words.NumberOf(stem), read.NumberOf(stem)));
        Assert.Equal(string.Empty, BigramWords.None.ToString());
        Assert.Null(BigramWords.Parse(string.Empty).NumberOf(string.Empty));
    }

    [Fact]
    public void AnIndexThatGrowsMuchIsBuiltWithItsOwnFrequentWords()
    {
        using var keeper = IndexKeeper.InMemory();
        using var none = keeper.UpdateTo(SearchArchive.SnapshotOf(1, []));
        using var few = keeper.UpdateTo(SearchArchive.SnapshotOf(2, Enumerable.Range(1, 10).Select(Prison)));
        Assert.NotNull(IndexCaches.For(few.Reader).Bigrams.NumberOf("prison"));

        using var more = keeper.UpdateTo(SearchArchive.SnapshotOf(
            3, [.. Enumerable.Range(1, 10).Select(Prison), .. Enumerable.Range(11, 30).Select(Court)]));
        Assert.Null(IndexCaches.For(more.Reader).Bigrams.NumberOf("court"));

        using var most = keeper.UpdateTo(SearchArchive.SnapshotOf(
            4, [.. Enumerable.Range(1, 10).Select(Prison), .. Enumerable.Range(11, 200).Select(Court)]));
        Assert.NotNull(IndexCaches.For(most.Reader).Bigrams.NumberOf("court"));
    }

    private static Summary Prison(int id) => SearchArchive.Summary(id, "prison conditions");

    private static Summary Court(int id) => SearchArchive.Summary(id, "court hearings");

    private static BigramWords FrequentIn(int count, Func<int, string> text) => BigramWords.FrequentIn(
        [.. Enumerable.Range(1, count).Select(id => SearchArchive.Summary(id, text(id)))],
        new TextAnalyzer(),
        CancellationToken.None);
}
