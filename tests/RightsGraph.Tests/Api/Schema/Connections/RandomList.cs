using System.Text.Json;
using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Api.Schema.Filtering;
using RightsGraph.Tests.Api.Schema.Sorting;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Connections;

/// <summary>A random list of the API: its field, perhaps under a country, with a filter and an order.</summary>
internal sealed record RandomList(string Field, string? Country, Written Where, Written Order)
{
    public static Gen<RandomList> All { get; } = Gen.Frequency(
        (1, Gen.Select(RandomFilters.OfCountries, RandomOrders.OfCountries, (where, order) =>
            new RandomList("countries", null, where, order))),
        (2, Gen.Select(Parent, RandomFilters.OfSummaries, RandomOrders.OfSummaries, (parent, where, order) =>
            new RandomList("summaries", parent, where, order))),
        (2, Gen.Select(Parent, RandomFilters.OfEntries, RandomOrders.OfEntries, (parent, where, order) =>
            new RandomList("entries", parent, where, order))));

    private static Gen<string?> Parent => Gen.Frequency(
        (3, Gen.Const((string?)null)), (1, Gen.OneOf(RandomRecords.Countries).Select(code => (string?)code)));

    private string Name => Field == "countries" ? "code" : "url";

    /// <summary>What the list holds by the oracles, in its order.</summary>
    public string[] Names(ArchiveUnderTest archive)
    {
        var snapshot = archive.Snapshot;
        var filter = new FilterOracle(snapshot.Summaries, snapshot.Entries);
        var order = new OrderOracle(snapshot.Summaries, snapshot.Entries);
        return Field switch
        {
            "countries" =>
            [
                .. order.Sorted(snapshot.Countries.Where(country => filter.Keeps(Where, country)), Order)
                    .Select(country => country.Code),
            ],
            "summaries" =>
            [
                .. order.Sorted(
                    snapshot.Summaries.Where(IsOfCountry).Where(summary => filter.Keeps(Where, summary)), Order)
                    .Select(summary => summary.Url!),
            ],
            _ =>
            [
                .. order.Sorted(
                    snapshot.Entries.Where(IsOfCountry).Where(entry => filter.Keeps(Where, entry)), Order)
                    .Select(entry => entry.Url!),
            ],
        };
    }

    /// <param name="archive">Which is asked.</param>
    /// <param name="paging">For instance <c>first: 5</c>.</param>
    public async Task<RandomPage> PageAsync(ArchiveUnderTest archive, string paging)
    {
        var answer = await AskAsync(archive, paging);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return new RandomPage(Country is null ? answer.At("data", "list") : answer.At("data", "country", "list"));
    }

    /// <summary>The whole answer, which may be an error.</summary>
    public Task<JsonElement> AskAsync(ArchiveUnderTest archive, string paging)
    {
        var list = $"list: {Field}({paging}, where: {Where}, order: {Order}) {{ edges {{ cursor node {{ {Name} }} }} "
            + "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        return archive.AskAsync(
            Country is null ? $"{{ {list} }}" : $"{{ country(code: \"{Country}\") {{ {list} }} }}");
    }

    public override string ToString() => $"{Country} {Field}(where: {Where}, order: {Order})";

    private bool IsOfCountry(Document document) =>
        Country is null || document.Countries.Any(country => country.Code == Country);
}

/// <summary>A page that came back.</summary>
internal sealed class RandomPage(JsonElement connection)
{
    public string[] Names { get; } =
    [
        .. connection.At("edges").EnumerateArray()
            .Select(edge => edge.At("node").EnumerateObject().Single().Value.GetString()!),
    ];

    public string[] Cursors { get; } =
        [.. connection.At("edges").EnumerateArray().Select(edge => edge.At("cursor").GetString()!)];

    public int TotalCount => connection.At("totalCount").GetInt32();

    public bool HasNext => connection.At("pageInfo", "hasNextPage").GetBoolean();

    public bool HasPrevious => connection.At("pageInfo", "hasPreviousPage").GetBoolean();

    public string? StartCursor => connection.At("pageInfo", "startCursor").GetString();

    public string? EndCursor => connection.At("pageInfo", "endCursor").GetString();
}
