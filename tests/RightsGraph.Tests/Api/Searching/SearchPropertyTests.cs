using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Tests.Api.Arguments;
using RightsGraph.Tests.Api.Filtering;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Searching;

/// <summary>
/// Random filters, orders and walks of searches that find everything, against plain logic over the records.
/// </summary>
public class SearchPropertyTests
{
    private const int Samples = 300;

    private static readonly Gen<Written> Kinds =
        Gen.Enum<EntryKind>().Select(kind => (Written)new WrittenEnum(kind.ToString().ToUpperInvariant()));

    private static readonly Gen<Written> Filters = Filter(depth: 3);

    [Fact]
    public Task A_search_is_narrowed_as_the_oracle_says_by_literal_and_by_variable() => Gen
        .Select(RandomRecords.Archives, Filters)
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

                var expected =
                    archive.Snapshot.Documents.Where(document => Keeps(where, document)).Select(IdOf).ToArray();
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
    public Task A_walk_gives_each_hit_once_and_in_order_forwards_and_backwards() => Gen
        .Select(RandomRecords.Archives, Filters, Gen.Enum<SearchOrder>(), Gen.Int[1, 5])
        .SampleAsync(async (archive, where, order, size) =>
        {
            using (archive)
            {
                var search = $"search(query: \"\", where: {where}, order: {order.ToString().ToUpperInvariant()}";
                var expected =
                    Sorted(archive.Snapshot.Documents.Where(document => Keeps(where, document)), order).ToArray();

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

    private static bool Keeps(Written where, Document document)
    {
        return FilterOracle.Essence(where) is not { } essence || Holds(essence);

        bool Holds(Written filter) => FilterOracle.Joined(filter, Holds, (name, operand) => name switch
        {
            "type" => FilterOracle.Name<DocumentType>(
                document is Entry ? DocumentType.Entry : DocumentType.Summary, operand),
            "country" => FilterOracle.Text(document.Country.Code, operand),
            "region" => FilterOracle.Text(document.Country.Region, operand),
            "date" => FilterOracle.Date((document as Entry)?.Date, operand),
            "year" => FilterOracle.Number(document.Year, operand),
            "kind" => FilterOracle.Name((document as Entry)?.Kind, operand),
            "language" => FilterOracle.Text(document.Language, operand),
            _ => throw new ArgumentException(name),
        });
    }

    private static Gen<Written> Filter(int depth)
    {
        (string, Gen<Written>)[] values =
        [
            ("type", RandomFilters.Names(
                Gen.OneOf("SUMMARY", "ENTRY").Select(type => (Written)new WrittenEnum(type)))),
            ("country", Codes([.. RandomRecords.Countries, "kaz", ""])),
            ("region", Codes("Asia", "Europe", "asia")),
            ("date", RandomFilters.Ordered(
                Gen.OneOf(RandomRecords.Dates).Select(date => (Written)date), nullable: true)),
            ("year", RandomFilters.Ordered(
                Gen.OneOf([.. RandomRecords.Years.OfType<int>()]).Select(year => (Written)year), nullable: true)),
            ("kind", Gen.OneOf(RandomFilters.Names(Kinds), RandomFilters.Object(
                ("eq", Gen.Const((Written)(string?)null)), ("neq", Gen.Const((Written)(string?)null))))),
            ("language", Codes([.. RandomRecords.Languages, "EN"])),
        ];
        return depth == 0
            ? RandomFilters.Object(values)
            : RandomFilters.Object([.. values, .. RandomFilters.Joining(Filter(depth - 1))]);
    }

    private static Gen<Written> Codes(params string[] codes) =>
        RandomFilters.Names(Gen.OneOf(codes).Select(code => (Written)code));
}
