using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// A condition on records, as closures. What it asks of a record's country alone is kept apart, so that it is answered
/// once a country and the lists of other countries are not even looked at; so is what holds for a stretch of each list
/// in its default order, which is found by halving.
/// </summary>
/// <param name="CountryOf">The country that a record belongs to.</param>
/// <param name="Countries">Must hold for the record's country; null where any will do.</param>
/// <param name="Range">Where the record must stand; null where it may stand anywhere.</param>
/// <param name="Records">Must hold for the record itself; null where any will do.</param>
internal sealed record Filter<T>(
    Func<T, Country> CountryOf,
    Func<Country, bool>? Countries = null,
    SortedRange<T>? Range = null,
    Func<T, bool>? Records = null)
{
    /// <summary>All conditions in one.</summary>
    public Func<T, bool> ToPredicate()
    {
        Func<T, bool>? ofCountry = Countries is null ? null : record => Countries(CountryOf(record));
        Func<T, bool>? ofRange = Range is null ? null : Range.Holds;
        return Both(Both(ofCountry, ofRange), Records) ?? (_ => true);
    }

    /// <summary>Both filters; a null one is neutral, and so is the outcome of two.</summary>
    public static Filter<T>? And(Filter<T>? left, Filter<T>? right) =>
        left is null ? right
        : right is null ? left
        : left with
        {
            Countries = Both(left.Countries, right.Countries),
            Range = SortedRange<T>.Intersect(left.Range, right.Range),
            Records = Both(left.Records, right.Records),
        };

    /// <summary>At least one of them; null, which is neutral, where there are none.</summary>
    public static Filter<T>? Or(IReadOnlyList<Filter<T>> filters)
    {
        if (filters.Count < 2)
        {
            return filters.SingleOrDefault();
        }

        var countryOf = filters[0].CountryOf;
        return filters.All(filter => filter is { Countries: not null, Range: null, Records: null })
            ? new Filter<T>(countryOf, Countries: Either(filters.Select(filter => filter.Countries!)))
            : new Filter<T>(countryOf, Records: Either(filters.Select(filter => filter.ToPredicate())));
    }

    private static Func<TAny, bool> Either<TAny>(IEnumerable<Func<TAny, bool>> tests)
    {
        var all = tests.ToArray();
        return value => Array.Exists(all, test => test(value));
    }

    private static Func<TAny, bool>? Both<TAny>(Func<TAny, bool>? left, Func<TAny, bool>? right) =>
        left is null ? right : right is null ? left : value => left(value) && right(value);
}
