using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Search;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class TextOnlyReaderTests : IDisposable
{
    private const int Texts = 40;

    // Spread, because a segment whose documents are all deleted is dropped and has no deletions.
    private const int OneOfIsRemoved = 13;

    private readonly SearchIndex index;

    public TextOnlyReaderTests()
    {
        // Every third has the word in the title alone, every third in both, and every third in the text alone.
        var documents = Enumerable.Range(1, Texts).Select(number => SearchArchive.Summary(
            number,
            number % 3 == 0 ? "nothing" : "police and again police",
            number % 3 == 1 ? null : "Police")).ToList();
        using var keeper = IndexKeeper.InMemory();
        keeper.UpdateTo(SearchArchive.Snapshot(documents)).Dispose();
        index = keeper.UpdateTo(SearchArchive.Snapshot([.. documents.Where((_, index) => !IsRemoved(index + 1))]));
    }

    [Fact]
    public void DeletedDocumentsAndThoseWithTheWordElsewhereAloneAreSkipped()
    {
        Assert.Equal(Expected, index.Numbers("text:police"));
        Assert.Equal(Expected, index.Numbers("text:\"police and again police\""));
    }

    [Fact]
    public void PositionsAreThoseOfTheTextAlone()
    {
        var found = 0;
        foreach (var leaf in IndexCaches.For(index.Reader).TextOnly.Leaves)
        {
            var postings = leaf.AtomicReader.GetTermPositionsEnum(new Term(IndexFields.Content, "polic"));
            while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                found++;
                Assert.Equal(2, postings.Freq);
                Assert.Equal(
                    [IndexFields.TextStart, IndexFields.TextStart + 3],
                    Enumerable.Range(0, postings.Freq).Select(_ => postings.NextPosition()));
            }
        }

        Assert.Equal(Expected.Count(), found);
    }

    [Fact]
    public void AdvanceStopsAtTheNextDocumentWithTheWordInItsText()
    {
        foreach (var leaf in IndexCaches.For(index.Reader).TextOnly.Leaves)
        {
            var (all, live) = (new List<int>(), leaf.AtomicReader.LiveDocs);
            var postings = Postings(leaf, live);
            for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
            {
                all.Add(doc);
            }

            for (var target = 0; target < leaf.AtomicReader.MaxDoc; target++)
            {
                Assert.Equal(
                    all.Where(doc => doc >= target).Append(DocIdSetIterator.NO_MORE_DOCS).First(),
                    Postings(leaf, live).Advance(target));
            }
        }
    }

    public void Dispose() => index.Dispose();

    private static IEnumerable<int> Expected =>
        Enumerable.Range(1, Texts).Where(number => !IsRemoved(number) && number % 3 != 0);

    private static bool IsRemoved(int number) => number % OneOfIsRemoved == 1;

    private static DocsAndPositionsEnum Postings(AtomicReaderContext leaf, IBits? live)
    {
        var terms = leaf.AtomicReader.GetTerms(IndexFields.Content).GetEnumerator();
        Assert.True(terms.SeekExact(new BytesRef("polic")));
        return terms.DocsAndPositions(live, null);
    }
}
