using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Tests.Search.Queries.BlockMax;

/// <summary>Windows against Lucene's search for the same query, over texts of several windows and segments.</summary>
public sealed class BlockMaxSearchTests : IDisposable
{
    private const int Texts = 11_000;
    private const int Removed = 1_000;

    // From words in every other text to words in a few.
    private static readonly string[] Words =
    [
        "police", "prisons", "Burma", "Myanmar", "women", "violence", "derechos", "journalist", "Journalisten", "oil",
        "workers", "landmine", "land", "mine", "asylum",
    ];

    private static readonly Gen<string> Word = Gen.OneOf(Words);

    private static readonly Gen<string> Queries = Gen
        .Frequency(
            (8, Word),
            (1, Word.Select(word => $"{word[..3]}*")),
            (1, Word.Select(word => $"{word}~1")),
            (1, Word.Select(word => $"title:{word}")),
            (1, Gen.Select(Word, Word, (left, right) => $"\"{left} {right}\"~2")),
            (1, Gen.Select(Word, Word, (left, right) => $"({left} | +{right})")),
            (1, Gen.Const("country:RUS")))
        .Array[1, 6]
        .Select(operands => string.Join(' ', operands));

    private readonly SearchIndex index;

    public BlockMaxSearchTests()
    {
        using var keeper = IndexKeeper.InMemory();
        var documents = Documents();
        using var before = keeper.UpdateTo(SearchArchive.Snapshot(documents[..^500]));
        index = keeper.UpdateTo(SearchArchive.Snapshot(documents[Removed..]));
    }

    [Fact]
    public void WhatWindowsFindAndScoreIsWhatLuceneDoes() => Gen.Select(Queries, Gen.Enum<SearchMatch>()).Sample(
        (query, match) =>
        {
            var searcher = new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity };
            using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
            var compiled = index.Compile(new SearchRequest { Query = query, Match = match }, clock).Query;
            var expected = searcher.Search(compiled, Texts).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);

            // The first time the postings are read, and then they are kept.
            for (var time = 0; time < 2; time++)
            {
                var found = new Found();
                BlockMaxSearch.TryCreate(compiled, searcher)!.Search(filter: null, found);
                AssertSame(expected, found.Scores);
                Assert.Equal(expected.Count, found.Count);
            }
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void NothingThatScoresSoMuchIsPassedOver() => Gen.Select(Queries, Gen.Double[0, 1]).Sample(
        (query, part) =>
        {
            var searcher = new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity };
            using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
            var compiled = index.Compile(new SearchRequest { Query = query }, clock).Query;
            var all = new Found();
            BlockMaxSearch.TryCreate(compiled, searcher)!.Search(filter: null, all);
            var scores = all.Scores.Values.Order().ToList();
            var least = scores.Count == 0 ? 0 : scores[(int)(part * (scores.Count - 1))];

            var some = new FoundFrom(MathF.BitDecrement(least));
            BlockMaxSearch.TryCreate(compiled, searcher)!.Search(filter: null, some);
            Assert.Equal(
                all.Scores.Where(hit => hit.Value >= least).OrderBy(hit => hit.Key),
                some.Scores.Where(hit => hit.Value >= least).OrderBy(hit => hit.Key));
            Assert.All(some.Scores, hit => Assert.Equal(all.Scores[hit.Key], hit.Value));
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void UnderAFilterTheSameIsFoundButWhatDoesNotPass() => Gen.Select(Queries, Gen.OneOf(["KAZ", "RUS"])).Sample(
        (query, country) =>
        {
            var all = index.Search(new SearchRequest { Query = query, First = Texts });
            var filtered = index.Search(new SearchRequest
            {
                Query = query,
                First = Texts,
                Where = SearchFilter.CountryIn(country),
            });
            Assert.Equal(
                all.Hits.Where(hit => hit.Document.Country.Code == country).Select(hit => (hit.Document.Id, hit.Score)),
                filtered.Hits.Select(hit => (hit.Document.Id, hit.Score)));
            Assert.Equal(filtered.Hits.Count, filtered.TotalCount);
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void APageHasTheBestOfAllHits() => Gen.Select(Queries, Gen.Int[0, 40], Gen.Bool).Sample(
        (query, size, isLast) =>
        {
            var all = index.Search(new SearchRequest { Query = query, First = Texts });
            var page = index.Search(new SearchRequest
            {
                Query = query,
                First = isLast ? null : size,
                Last = isLast ? size : null,
            });
            Assert.Equal(all.TotalCount, all.Hits.Count);
            Assert.Equal(all.Hits.OrderBy(hit => hit.Position), all.Hits, (left, right) => left == right);
            Assert.Equal(
                (isLast ? all.Hits.TakeLast(size) : all.Hits.Take(size)).Select(hit => hit.Document.Id),
                page.Hits.Select(hit => hit.Document.Id));
            Assert.Equal(all.TotalCount, page.TotalCount);
            Assert.Equal(all.TotalCount > size, isLast ? page.HasPreviousPage : page.HasNextPage);
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void ConcurrentFirstSearchesFillTheSameImpacts()
    {
        const int Threads = 4;
        foreach (var query in new[] { "police prisons oil", "landmine asylum", "police women journalist workers" })
        {
            using var start = new Barrier(Threads);
            var results = new Found[Threads];
            var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                var (compiled, searcher) = Compile(query);
                start.SignalAndWait();
                BlockMaxSearch.TryCreate(compiled, searcher)!.Search(filter: null, results[number] = new Found());
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            var (whole, lucene) = Compile(query);
            var expected = lucene.Search(whole, Texts).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
            Assert.All(results, found => AssertSame(expected, found.Scores));
        }
    }

    [Theory]
    [InlineData("+police women")]
    [InlineData("police -women")]
    [InlineData("")]
    public void WhatAsksForMoreThanAnyOfItsWordsIsLeftToLucene(string query)
    {
        using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
        var compiled = index.Compile(new SearchRequest { Query = query }, clock).Query;
        Assert.Null(BlockMaxSearch.TryCreate(compiled, new IndexSearcher(index.Reader)));
    }

    public void Dispose() => index.Dispose();

    // Lucene adds up the parts of a score in another order, which can change its last bits.
    private static void AssertSame(Dictionary<int, float> expected, IReadOnlyDictionary<int, float> found)
    {
        // Four units in the last place of the number.
        const float MaxShare = 4 * 1.1920929e-7f;
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        Assert.All(expected, hit => Assert.Equal(hit.Value, found[hit.Key], MaxShare * hit.Value));
    }

    private (Query Query, IndexSearcher Searcher) Compile(string query)
    {
        var request = new SearchRequest { Query = query };
        using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
        return (
            index.Compile(request, clock).Query,
            new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity });
    }

    private static Document[] Documents()
    {
        var random = new Random(1);
        var russia = SearchArchive.Country("RUS", "Russia", "Europe");
        return
        [
            .. Enumerable.Range(1, Texts).Select(number => SearchArchive.Summary(
                number,
                RandomText(random, random.Next(1, 30)),
                random.Next(3) == 0 ? RandomText(random, 2) : null,
                country: random.Next(9) == 0 ? russia : null,
                language: random.GetItems(["en", "es", "de"], 1)[0])),
        ];
    }

    private static string RandomText(Random random, int words) => string.Join(
        ' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 3))]));

    private class Found : IBlockCollector
    {
        public Dictionary<int, float> Scores { get; } = [];

        public int Count { get; private set; }

        public void SetNextReader(AtomicReaderContext context)
        {
        }

        public void Collect(BlockWindow window) => Count += window.CopyTo(new FixedBitSet(Texts));

        public void CollectTop(IReadOnlyList<SegmentMatches> segments)
        {
            foreach (var segment in segments)
            {
                Rank(segment);
            }
        }

        protected virtual void Rank(SegmentMatches segment)
        {
            for (var block = 0; block < segment.Blocks; block++)
            {
                Add(segment, segment.DocsIn(block));
            }
        }

        protected void Add(SegmentMatches segment, BitIterator docs)
        {
            foreach (var doc in docs)
            {
                Scores.Add(segment.Context.DocBase + doc, segment.ScoreOf(doc));
            }
        }
    }

    private sealed class FoundFrom(double least) : Found
    {
        protected override void Rank(SegmentMatches segment)
        {
            for (var window = 0; window < segment.Blocks; window += BlockWindow.Blocks)
            {
                foreach (var block in segment.BlocksBoundedBy(window, least, double.PositiveInfinity))
                {
                    Add(segment, segment.DocsScoring(block, least, double.PositiveInfinity).Docs);
                }
            }
        }
    }
}
