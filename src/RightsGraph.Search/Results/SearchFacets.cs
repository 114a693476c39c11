using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Results;

/// <summary>
/// Counts over every hit of a search, on all pages together, by the values of a field: the most frequent first, equals
/// by code or name. A facet leaves out the conditions that <see cref="SearchFilter.On"/> puts on its own field at the
/// top of the filter or within <see cref="SearchFilter.And"/>. Each is counted when it is first asked for.
/// </summary>
/// <remarks>
/// For one thread at a time.
/// Counting goes on with the time that the search left. It fails with <see cref="OperationCanceledException"/> when the
/// search's token fires, and with <see cref="ObjectDisposedException"/> when its index is gone.
/// </remarks>
public sealed class SearchFacets
{
    private readonly FacetColumns columns;
    private readonly FacetHits hits;
    private readonly DocumentOrdinals numbers;
    private readonly Document[] documents;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<Enum, object> made = [];

    internal SearchFacets(
        FacetColumns columns,
        FacetHits hits,
        DocumentOrdinals numbers,
        Document[] documents,
        CancellationToken cancellation)
    {
        this.columns = columns;
        this.hits = hits;
        this.numbers = numbers;
        this.documents = documents;
        this.cancellation = cancellation;
    }

    public FacetCounts<DocumentType> Types() => ByCount(FacetField.Type, columns.Types);

    public FacetCounts<Country> Countries() => ByCount(FacetField.Country, columns.Countries);

    public FacetCounts<string> Regions() => ByCount(FacetField.Region, columns.Regions);

    /// <summary>The newest first, whatever their counts.</summary>
    public FacetCounts<int> Years() => Once(FacetField.Year, () => Count(FacetField.Year, columns.Years));

    public FacetCounts<EntryKind> Kinds() => ByCount(FacetField.Kind, columns.Kinds);

    public FacetCounts<string> Languages() => ByCount(FacetField.Language, columns.Languages);

    /// <summary>The other countries that hits name; a hit counts once for each.</summary>
    public FacetCounts<Country> Mentions() => ByCount(FacetField.Mentions, columns.Mentions);

    /// <summary>The hits of the search by period, under all of its conditions.</summary>
    public Timeline Timeline(TimelineInterval interval) => Once(interval, () =>
    {
        var timeline = new Timeline(interval);
        numbers.Visit(
            hits.Found,
            records =>
            {
                foreach (var record in records)
                {
                    timeline.Add(documents[record]);
                }
            },
            cancellation);
        return timeline;
    });

    private FacetCounts<T> ByCount<T>(FacetField field, FacetColumn<T> column) => Once(field, () =>
    {
        var counted = Count(field, column);
        return counted with { Values = [.. counted.Values.OrderByDescending(value => value.Count)] };
    });

    private FacetCounts<T> Count<T>(FacetField field, FacetColumn<T> column)
    {
        var (counted, isCutShort) = hits.Of(field);
        var counts = new int[column.Values.Count];
        numbers.Visit(counted, records => column.Count(records, counts), cancellation);
        return new FacetCounts<T>(
            [
                .. column.Values.Zip(counts, (value, count) => new FacetCount<T>(value, count))
                    .Where(value => value.Count > 0),
            ],
            isCutShort);
    }

    private T Once<T>(Enum what, Func<T> count)
        where T : class
    {
        if (!made.TryGetValue(what, out var counted))
        {
            made[what] = counted = count();
        }

        return (T)counted;
    }
}
