using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Execution;

/// <summary>Pages on which hits that say the same are folded, against all hits without folding.</summary>
public sealed class FoldingTests
{
    // Texts of as many shingles as differ, so that those with the same beginning are the same or not similar at all.
    private static readonly string[] Texts =
    [
        "Police used torture in the prison of the city.",
        "police used TORTURE, in the prison of the city",
        "The court freed a journalist after torture in custody.",
        "Torture torture torture by police was reported in the spring.",
        "Police torture.",
        "Workers of the oil company went on strike for wages.",
        "The court court court heard police about a case.",
    ];

    private static readonly Gen<Document> AnyDocument = Gen.Select(
        Gen.Int[1, 1_000_000], Gen.Int[0, Texts.Length - 1], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Select(Make);

    private static readonly Gen<List<Document>> AnyArchive =
        AnyDocument.List[0, 60].Select(documents => documents.DistinctBy(document => document.Id).ToList());

    // Some by blocks, some by Lucene alone.
    private static readonly Gen<string> AnyQuery = Gen.OneOf(
        string.Empty, "torture", "torture police court", "-workers", "+police torture", "\"torture in\" city");

    [Fact]
    public void WalksGiveTheFirstHitOfEachGroup() =>
        Gen.Select(AnyArchive, Gen.Enum<SearchOrder>(), AnyQuery, Gen.Int[1, 6])
            .Sample((documents, order, query, size) =>
            {
                using var index = SearchArchive.Index(documents);
                var request = new SearchRequest { Query = query, Order = order, Match = SearchMatch.Any };
                var expected = Folded(index, request).Select(hit => (hit.Document.Id, hit.Score)).ToList();
                request = request with { Collapse = SearchCollapse.Similar };
                Assert.Equal(expected, Walk(index, request, size, isForward: true));
                Assert.Equal(expected, Walk(index, request, size, isForward: false));
            });

    [Fact]
    public void APageIsWhatTheArgumentsCutOutOfTheFoldedHits() =>
        Gen.Select(
            AnyArchive.Where(documents => documents.Count > 0),
            Gen.Enum<SearchOrder>(),
            Gen.OneOf(string.Empty, "-nothing", "torture police court workers"),
            Gen.Int[0, 5].Nullable(),
            Gen.Int[0, 5].Nullable(),
            Gen.Int[0, 59].Nullable(),
            Gen.Int[0, 59].Nullable())
            .Sample((documents, order, query, first, last, afterPlace, beforePlace) =>
            {
                using var index = SearchArchive.Index(documents);
                var request = new SearchRequest { Query = query, Order = order, Match = SearchMatch.Any };

                // A cursor may also be of a hit that is folded: of a client's own, or after an import.
                var all = index.Search(request with { First = 1000 }).Hits;
                SearchPosition? after = afterPlace is { } a ? all[a % all.Count].Position : null;
                SearchPosition? before = beforePlace is { } b ? all[b % all.Count].Position : null;
                var folded = Folded(index, request);
                var range = folded.Where(hit => !(hit.Position <= after) && !(hit.Position >= before)).ToList();
                request = request with
                {
                    Collapse = SearchCollapse.Similar,
                    First = last is null ? first ?? 3 : first,
                    Last = last,
                    After = after,
                    Before = before,
                };
                var found = index.Search(request);

                var front = range.Take(request.First ?? int.MaxValue).ToList();
                var page = front.TakeLast(request.Last ?? int.MaxValue).ToList();
                Assert.Equal(page.Select(hit => hit.Document.Id), found.Hits.Select(hit => hit.Document.Id));
                Assert.Equal(page.Select(hit => hit.Position), found.Hits.Select(hit => hit.Position));
                Assert.Equal(after is not null || page.Count < front.Count, found.HasPreviousPage);
                Assert.Equal(before is not null || front.Count < range.Count, found.HasNextPage);
                Assert.Equal(folded.Count, found.TotalCount);
            });

    [Fact]
    public void TheOthersOfAGroupAreThoseThatAreHitsNewestFirst() => AnyArchive.Sample(documents =>
    {
        using var index = SearchArchive.Index(documents);
        var where = SearchFilter.YearBetween(2012, 2013);
        var all = index.Search(new SearchRequest { Query = "police", Where = where, First = 1000 }).Hits;
        foreach (var collapse in Enum.GetValues<SearchCollapse>())
        {
            var found = index.Search(
                new SearchRequest { Query = "police", Where = where, First = 1000, Collapse = collapse });
            foreach (var hit in found.Hits)
            {
                var others = all.Select(other => other.Document)
                    .Where(other => other.Id != hit.Document.Id && GroupOf(other) == GroupOf(hit.Document))
                    .OrderByDescending(DayOf)
                    .ThenBy(other => other.Id)
                    .Select(other => other.Id)
                    .ToList();
                var similar = hit.Similar(2);
                Assert.Equal(others.Count, similar.TotalCount);
                Assert.Equal(others.Take(2), similar.First.Select(other => other.Id));
            }
        }
    });

    /// <summary>Over several windows of blocks and segments, so that most of them are skipped.</summary>
    [Fact]
    public void ALargeArchiveIsFoldedToo()
    {
        var random = new Random(5);
        var documents = Enumerable.Range(1, 9_000).Select(number =>
        {
            var copy = random.Next(3_000);
            var words = string.Join(' ', Enumerable.Range(0, 4 + (copy % 9)).Select(word => $"w{copy}x{word}"));
            var topic = copy % 3 == 0 ? "torture police" : "police";
            return SearchArchive.Summary(number, $"{words} {topic} {number % 2}", year: 2000 + (number % 9));
        });
        using var index = SearchArchive.Index(documents);
        foreach (var query in new[] { "torture", "torture police", "police | torture" })
        {
            var request = new SearchRequest { Query = query, Match = SearchMatch.Any };
            var all = index.Search(request with { First = 10_000 }).Hits;
            var seen = new HashSet<int>();
            var expected = all.Where(hit => IsFirst(hit, seen)).Select(hit => hit.Document.Id).ToList();
            var walked = Walk(index, request with { Collapse = SearchCollapse.Similar }, 50, isForward: true, pages: 8);
            Assert.Equal(expected.Take(walked.Count), walked.Select(hit => hit.Id));
            Assert.Equal(400, walked.Count);
            Assert.Equal(
                expected.Count,
                index.Search(request with { Collapse = SearchCollapse.Similar, First = 1 }).TotalCount);
        }

        bool IsFirst(SearchHit hit, HashSet<int> seen) =>
            index.Duplicates.GroupOf(index.Snapshot.IndexOf(hit.Document.Id)!.Value) is var group
            && (group < 0 || seen.Add(group));
    }

    private static DateOnly DayOf(Document document) =>
        document is Entry entry ? entry.Date : new DateOnly(document.Year!.Value, 1, 1);

    private static List<SearchHit> Folded(SearchIndex index, SearchRequest request)
    {
        var all = index.Search(request with { First = 1000 }).Hits;
        Assert.True(all.Count < 1000);
        return [.. all.DistinctBy(hit => GroupOf(hit.Document))];
    }

    // Five words make a shingle: what has fewer stands for itself.
    private static string GroupOf(Document document) => document.Country.Code + document.Text switch
    {
        { } text when text == Texts[1] => Texts[0],
        { } text when text == Texts[4] => document.Id.ToString(),
        var text => text,
    };

    private static List<(RecordId Id, float Score)> Walk(
        SearchIndex index, SearchRequest request, int size, bool isForward, int pages = int.MaxValue)
    {
        var walked = new List<(RecordId, float)>();
        var next = isForward ? request with { First = size } : request with { Last = size };
        for (var page = 0; page < pages; page++)
        {
            var found = index.Search(next);
            var hits = found.Hits.Select(hit => (hit.Document.Id, hit.Score));
            if (isForward)
            {
                walked.AddRange(hits);
            }
            else
            {
                walked.InsertRange(0, hits);
            }

            if (!(isForward ? found.HasNextPage : found.HasPreviousPage))
            {
                break;
            }

            next = isForward
                ? next with { After = found.Hits[^1].Position }
                : next with { Before = found.Hits[0].Position };
        }

        return walked;
    }

    private static Document Make(int id, int text, int year, int day, bool isElsewhere)
    {
        var country = isElsewhere ? SearchArchive.Country("FRA", "France", "Europe") : SearchArchive.Kazakhstan;
        return day == 0
            ? SearchArchive.Summary(id, Texts[text], year: 2011 + year, country: country)
            : SearchArchive.Entry(id, Texts[text], $"{2011 + year}-01-0{day}", country: country);
    }
}
