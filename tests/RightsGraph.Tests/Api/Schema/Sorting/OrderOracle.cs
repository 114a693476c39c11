using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Api.Schema.Filtering;

namespace RightsGraph.Tests.Api.Schema.Sorting;

/// <summary>What orders mean: stable sorts of the default order, by the least significant key first.</summary>
internal sealed class OrderOracle(IReadOnlyCollection<Summary> summaries, IReadOnlyCollection<Entry> entries)
{
    private static readonly IComparer<object?> NullsFirst = Comparer<object?>.Create((left, right) =>
        left is string || right is string
            ? string.CompareOrdinal((string?)left, (string?)right)
            : Comparer<object?>.Default.Compare(left, right));

    public IEnumerable<Country> Sorted(IEnumerable<Country> countries, Written order) =>
        Sorted(countries.OrderBy(country => country.Name, StringComparer.Ordinal), order, Value);

    public IEnumerable<Summary> Sorted(IEnumerable<Summary> unsorted, Written order) => Sorted(
        unsorted
            .OrderBy(summary => summary.Country.Name, StringComparer.Ordinal)
            .ThenBy(summary => summary.Source.Name, StringComparer.Ordinal)
            .ThenBy(summary => summary.Ordinal),
        order,
        Value);

    public IEnumerable<Entry> Sorted(IEnumerable<Entry> unsorted, Written order) => Sorted(
        unsorted
            .OrderByDescending(entry => entry.Date)
            .ThenBy(entry => entry.Source.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Ordinal),
        order,
        Value);

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> byDefault, Written order, Func<T, string, object?> value) =>
        Keys(order, "").Reverse().Aggregate(byDefault, (sorted, key) => key.IsDescending
            ? sorted.OrderByDescending(record => value(record, key.Path), NullsFirst)
            : sorted.OrderBy(record => value(record, key.Path), NullsFirst));

    private static IEnumerable<(string Path, bool IsDescending)> Keys(Written order, string prefix) => order switch
    {
        WrittenObject keys => keys.Fields.SelectMany(key => key.Value is WrittenEnum direction
            ? [(prefix + key.Name, direction.Name == "DESC")]
            : Keys(key.Value, $"{prefix}{key.Name}.")),
        _ => FilterOracle.ListOf(order).SelectMany(item => Keys(item, prefix)),
    };

    private object? Value(Country country, string path) => path switch
    {
        "code" => country.Code,
        "alpha2" => country.Alpha2,
        "name" => country.Name,
        "region" => country.Region,
        "subregion" => country.Subregion,
        "summaryCount" => Of(country, summaries).Count(),
        "entryCount" => Of(country, entries).Count(),
        "textCount" => Of(country, summaries).Count() + Of(country, entries).Count(),
        "newestDate" => Of(country, entries).Select(entry => (DateOnly?)entry.Date).Max(),
        _ => throw new ArgumentException(path),
    };

    private static IEnumerable<T> Of<T>(Country country, IEnumerable<T> documents)
        where T : Document => documents.Where(document => document.Countries.Contains(country));

    private object? Value(Summary summary, string path) => path switch
    {
        "position" => summary.Position,
        "title" => summary.Title,
        "year" => summary.Year,
        "language" => summary.Language,
        "updatedAt" => summary.UpdatedAt,
        _ => Value(summary.Country, path["country.".Length..]),
    };

    private object? Value(Entry entry, string path) => path switch
    {
        "date" => entry.Date,
        "title" => entry.Title,
        "year" => entry.Year,
        "kind" => entry.Kind,
        "language" => entry.Language,
        "updatedAt" => entry.UpdatedAt,
        _ => Value(entry.Country, path["country.".Length..]),
    };
}
