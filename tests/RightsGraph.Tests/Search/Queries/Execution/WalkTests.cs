using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Tests.Search.Queries.Execution;

/// <summary>Every walk over every order gives each hit once, in the order that a plain sort gives.</summary>
public sealed class WalkTests
{
    private static readonly Gen<Document> AnyDocument = Gen.Select(
        Gen.Int[1, 1_000_000], Gen.Int[1, 6], Gen.Int[0, 3], Gen.Int[0, 8]).Select(Make);

    private static readonly Gen<List<Document>> AnyArchive =
        AnyDocument.List[0, 60].Select(documents => documents.DistinctBy(document => document.Id).ToList());

    private static readonly Gen<SearchOrder> AnyOrder = Gen.Enum<SearchOrder>();

    [Fact]
    public void ForwardAndBackwardWalksFollowThePlainSort() =>
        Gen.Select(AnyArchive, AnyOrder, Gen.OneOf(string.Empty, "torture", "-police"), Gen.Int[1, 12])
            .Sample((documents, order, query, size) =>
            {
                using var index = SearchArchive.Index(documents);
                var expected = Oracle(index, query, order).Select(hit => hit.Document.Id).ToList();
                Assert.Equal(expected, Forward(index, query, order, size));
                Assert.Equal(expected, Backward(index, query, order, size));
            });

    [Fact]
    public void APageIsWhatTheArgumentsCutOutOfThePlainSort() =>
        Gen.Select(
            AnyArchive.Where(documents => documents.Count > 0),
            AnyOrder,
            Gen.Int[0, 8].Nullable(),
            Gen.Int[0, 8].Nullable(),
            Gen.Int[0, 59].Nullable(),
            Gen.Int[0, 59].Nullable())
            .Sample((documents, order, first, last, afterPlace, beforePlace) =>
            {
                using var index = SearchArchive.Index(documents);
                var all = Oracle(index, string.Empty, order);
                SearchPosition? after = afterPlace is { } a ? all[a % all.Count].Position : null;
                SearchPosition? before = beforePlace is { } b ? all[b % all.Count].Position : null;
                var request = new SearchRequest
                {
                    Query = string.Empty,
                    Order = order,
                    First = last is null ? first ?? 3 : first,
                    Last = last,
                    After = after,
                    Before = before,
                };
                var found = index.Search(request);

                var range = all.Where(hit => !(hit.Position <= after) && !(hit.Position >= before)).ToList();
                var front = range.Take(request.First ?? int.MaxValue).ToList();
                var page = front.TakeLast(request.Last ?? int.MaxValue).ToList();
                Assert.Equal(page.Select(hit => hit.Document.Id), found.Hits.Select(hit => hit.Document.Id));
                Assert.Equal(page.Select(hit => hit.Position), found.Hits.Select(hit => hit.Position));
                Assert.Equal(after is not null || page.Count < front.Count, found.HasPreviousPage);
                Assert.Equal(before is not null || front.Count < range.Count, found.HasNextPage);
                Assert.Equal(all.Count, found.TotalCount);
            });

    // The scores are the index's own; that the order follows from them, dates and ids is what is tested.
    private static List<SearchHit> Oracle(SearchIndex index, string query, SearchOrder order)
    {
        var hits = index.Search(new SearchRequest { Query = query, First = 1000 }).Hits;
        Assert.True(hits.Count < 1000);
        return order switch
        {
            SearchOrder.Relevance => [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document.Id)],
            SearchOrder.Newest =>
            [
                .. hits.OrderBy(hit => Day(hit) is null).ThenByDescending(Day).ThenBy(hit => hit.Document.Id)
                    .Select(hit => At(hit, Day(hit) is { } day ? -day.DayNumber : long.MaxValue)),
            ],
            _ =>
            [
                .. hits.OrderBy(hit => Day(hit) is null).ThenBy(Day).ThenBy(hit => hit.Document.Id)
                    .Select(hit => At(hit, Day(hit)?.DayNumber ?? long.MaxValue)),
            ],
        };
    }

    private static SearchHit At(SearchHit hit, long key) =>
        new(hit.Document, new Candidate(new SearchPosition(key, hit.Document.Id), 0, 0, hit.Score), null!, null!, 0);

    private static DateOnly? Day(SearchHit hit) => hit.Document switch
    {
        Entry entry => entry.Date,
        { Year: { } year } => new DateOnly(year, 1, 1),
        _ => null,
    };

    private static List<RecordId> Forward(SearchIndex index, string query, SearchOrder order, int size)
    {
        var walked = new List<RecordId>();
        SearchPosition? after = null;
        while (true)
        {
            var page = index.Search(new SearchRequest { Query = query, Order = order, First = size, After = after });
            walked.AddRange(page.Hits.Select(hit => hit.Document.Id));
            Assert.Equal(after is not null, page.HasPreviousPage);
            if (!page.HasNextPage)
            {
                return walked;
            }

            after = page.Hits[^1].Position;
        }
    }

    private static List<RecordId> Backward(SearchIndex index, string query, SearchOrder order, int size)
    {
        var walked = new List<RecordId>();
        SearchPosition? before = null;
        while (true)
        {
            var page = index.Search(new SearchRequest { Query = query, Order = order, Last = size, Before = before });
            walked.InsertRange(0, page.Hits.Select(hit => hit.Document.Id));
            Assert.Equal(before is not null, page.HasNextPage);
            if (!page.HasPreviousPage)
            {
                return walked;
            }

            before = page.Hits[0].Position;
        }
    }

    // Few days, years and texts, so that keys are equal often.
    private static Document Make(int id, int day, int year, int words)
    {
        var text = string.Concat(Enumerable.Repeat("torture ", words % 3)) + (words % 2 == 0 ? "police" : "court");
        return words < 4
            ? SearchArchive.Summary(id, text, year: year == 0 ? null : 2011 + year)
            : SearchArchive.Entry(id, text, $"{2011 + year}-01-0{day}");
    }
}
