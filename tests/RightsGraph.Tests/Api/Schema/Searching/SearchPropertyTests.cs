using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>
/// Random filters, orders and walks of searches that find everything, against plain logic over the records.
/// </summary>
public class SearchPropertyTests
{
    private const int Samples = 300;

    [Fact]
    public Task ASearchIsNarrowedAsTheOracleSaysByLiteralAndByVariable() => Gen
        .Select(RandomRecords.Archives, SearchOracle.Filters)
        .SampleAsync(async (archive, where) =>
        {
            using (archive)
            {
                var data = await archive.DataAsync(
                    $$"""
                    query($where: SearchFilterInput) {
                      literal: search(query: "", first: 50, where: {{where}}) { totalCount nodes { id } }
                      variable: search(query: "", first: 50, where: $where) { totalCount nodes { id } }
                    }
                    """,
                    new { where = where.Json });

                var expected = Kept(archive, where).Select(IdOf).ToArray();
                foreach (var found in data.EnumerateObject().Select(list => list.Value))
                {
                    Assert.Equal(
                        expected.Order(StringComparer.Ordinal),
                        found.Names().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
                    Assert.Equal(expected.Length, found.At("totalCount").GetInt32());
                }
            }
        }, iter: Samples, print: sample => sample.Item2.Literal);

    [Fact]
    public Task AWalkGivesEachHitOnceAndInOrderForwardsAndBackwards() => Gen
        .Select(RandomRecords.Archives, SearchOracle.Filters, Gen.Enum<SearchOrder>(), Gen.Int[1, 5])
        .SampleAsync(async (archive, where, order, size) =>
        {
            using (archive)
            {
                var search = $"search(query: \"\", where: {where}, order: {order.ToString().ToUpperInvariant()}";
                var expected = Sorted(Kept(archive, where), order).ToArray();

                Assert.Equal(expected, await WalkAsync(archive, search, size, isForward: true));
                Assert.Equal(expected, await WalkAsync(archive, search, size, isForward: false));
            }
        }, iter: Samples, print: sample => $"{sample.Item3} {sample.Item2}");

    private static async Task<List<string>> WalkAsync(
        ArchiveUnderTest archive, string search, int size, bool isForward)
    {
        var (sizeName, cursorName, edge, more) = isForward
            ? ("first", "after", "endCursor", "hasNextPage")
            : ("last", "before", "startCursor", "hasPreviousPage");
        var (found, cursor) = (new List<string>(), "null");
        while (true)
        {
            var page = (await archive.DataAsync(
                $"{{ list: {search}, {sizeName}: {size}, {cursorName}: {cursor}) "
                + $"{{ nodes {{ id }} pageInfo {{ {edge} {more} }} }} }}"))
                .At("list");
            found.InsertRange(
                isForward ? found.Count : 0, page.Names().Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (!page.At("pageInfo", more).GetBoolean())
            {
                return found;
            }

            cursor = $"\"{page.At("pageInfo", edge).GetString()}\"";
        }
    }

    private static IEnumerable<Document> Kept(ArchiveUnderTest archive, Written where) =>
        archive.Snapshot.Documents.Where(document => SearchOracle.Keeps(where, document));

    /// <summary>With nothing searched for all scores are equal, and ids break every tie.</summary>
    private static IEnumerable<string> Sorted(IEnumerable<Document> documents, SearchOrder order)
    {
        var byId = documents.OrderBy(document => document.Id.ToString(), StringComparer.Ordinal);
        return (order switch
        {
            SearchOrder.Newest => byId.OrderByDescending(document => DayOf(document) ?? DateOnly.MinValue)
                .OrderBy(document => DayOf(document) is null),
            SearchOrder.Oldest => byId.OrderBy(document => DayOf(document) ?? DateOnly.MaxValue)
                .OrderBy(document => DayOf(document) is null),
            _ => byId,
        }).Select(IdOf);
    }

    private static DateOnly? DayOf(Document document) => document switch
    {
        Entry entry => entry.Date,
        { Year: { } year } => new DateOnly(Math.Clamp(year, 1, 9999), 1, 1),
        _ => null,
    };

    private static string IdOf(Document document) => $"{(document is Entry ? "entry" : "summary")}_{document.Id}";
}
