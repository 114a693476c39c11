using CsCheck;
using RightsGraph.Tests.Api.Schema.Filtering;

namespace RightsGraph.Tests.Api.Schema.Sorting;

/// <summary>
/// Random orders: none, one object or a list of them, of no key to several, repeated ones among them.
/// </summary>
internal static class RandomOrders
{
    private static readonly Gen<Written> Country = Keys(
        "code", "alpha2", "name", "region", "subregion", "summaryCount", "entryCount", "textCount", "newestDate");

    public static Gen<Written> OfCountries { get; } = Orders(Country);

    public static Gen<Written> OfSummaries { get; } =
        Orders(OfDocuments("position", "title", "year", "language", "updatedAt"));

    public static Gen<Written> OfEntries { get; } =
        Orders(OfDocuments("date", "title", "year", "kind", "language", "updatedAt"));

    private static Gen<Written> Direction =>
        Gen.Bool.Select(isDescending => (Written)new WrittenEnum(isDescending ? "DESC" : "ASC"));

    private static Gen<Written> Keys(params string[] names) =>
        RandomFilters.Object([.. names.Select(name => (name, Direction))]);

    private static Gen<Written> OfDocuments(params string[] names) =>
        RandomFilters.Object([.. names.Select(name => (name, Direction)), ("country", Country)]);

    private static Gen<Written> Orders(Gen<Written> keys) => Gen.Frequency(
        (1, Gen.Const((Written)(string?)null)),
        (3, keys),
        (4, keys.Array[0, 3].Select(items => (Written)new WrittenList(items))));
}
