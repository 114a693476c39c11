namespace RightsGraph.Search.Results;

/// <summary>Counts all hits of a search, whatever the page, by the values of a field: the most frequent first, equals
/// by code or name. A facet leaves out the conditions that <see cref="SearchFilter.On"/> puts on its own field at the
/// top of the filter or within <see cref="SearchFilter.And"/>.</summary>
/// <remarks>
/// Not thread-safe. Each facet is counted on first use, in the time that the search left; it throws
/// <see cref="OperationCanceledException"/> when the search's token fires, and <see cref="ObjectDisposedException"/>
/// when the index was disposed.
/// </remarks>
public sealed class SearchFacets
{
    /// <summary>To count one hit in a column.</summary>
    private const double CellMicroseconds = 0.003;

    /// <summary>So many values of a field, such as all countries, cost nothing beside the hits. There may be a million
    /// topics.</summary>
    private const int FreeValues = 1_000;

    /// <summary>To count one hit by its record, which lies anywhere in memory.</summary>
    private const double RecordMicroseconds = 0.03;

    private readonly Func<FacetColumns> columns;
    private readonly FacetHits hits;
    private readonly DocumentOrdinals ordinals;
    private readonly Document[] documents;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<Enum, object> cache = [];

    internal SearchFacets(
        Func<FacetColumns> columns,
        FacetHits hits,
        DocumentOrdinals ordinals,
        Document[] documents,
        CancellationToken cancellation)
    {
        this.columns = columns;
        this.hits = hits;
        this.ordinals = ordinals;
        this.documents = documents;
        this.cancellation = cancellation;
    }

    public FacetCounts<DocumentType> Types() => ByCount(FacetField.Type, columns().Types);

    /// <summary>Each hit counted once for each country that it is about.</summary>
    public FacetCounts<Country> Countries() => ByCount(FacetField.Country, columns().Countries);

    public FacetCounts<string> Regions() => ByCount(FacetField.Region, columns().Regions);

    /// <summary>Newest first, whatever the counts.</summary>
    public FacetCounts<int> Years() => Cached(FacetField.Year, () => Count(FacetField.Year, columns().Years));

    public FacetCounts<EntryKind> Kinds() => ByCount(FacetField.Kind, columns().Kinds);

    public FacetCounts<string> Languages() => ByCount(FacetField.Language, columns().Languages);

    /// <summary>By the name of the source document.</summary>
    public FacetCounts<string> Sources() => ByCount(FacetField.Source, columns().Sources);

    public FacetCounts<string> Publishers() => ByCount(FacetField.Publisher, columns().Publishers);

    /// <summary>Each hit counted once for each of its topics.</summary>
    public FacetCounts<string> Topics() => ByCount(FacetField.Topic, columns().Topics);

    /// <summary>The other countries that hits name, each hit counted once for each of them.</summary>
    public FacetCounts<Country> Mentions() => ByCount(FacetField.Mentions, columns().Mentions);

    /// <summary>The hits of the search by period, under all of its conditions.</summary>
    public Timeline Timeline(TimelineInterval interval) => Cached(interval, () =>
    {
        var timeline = new Timeline(interval);
        hits.Charge(hits.SearchHits.Count * RecordMicroseconds);
        ordinals.Visit(
            hits.SearchHits,
            block =>
            {
                foreach (var ordinal in block)
                {
                    timeline.Add(documents[ordinal]);
                }
            },
            cancellation);
        return timeline;
    });

    private FacetCounts<T> ByCount<T>(FacetField field, FacetColumn<T> column) => Cached(field, () =>
    {
        var counted = Count(field, column);
        return counted with { Values = [.. counted.Values.OrderByDescending(value => value.Count)] };
    });

    private FacetCounts<T> Count<T>(FacetField field, FacetColumn<T> column)
    {
        var (counted, isCutShort) = hits.For(field);
        hits.Charge((counted.Count + Math.Max(0, column.Values.Count - FreeValues)) * CellMicroseconds);
        var counts = new int[column.Values.Count];
        ordinals.Visit(counted, block => column.Count(block, counts), cancellation);
        return new FacetCounts<T>(
            [
                .. column.Values.Zip(counts, (value, count) => new FacetCount<T>(value, count))
                    .Where(value => value.Count > 0),
            ],
            isCutShort);
    }

    private T Cached<T>(Enum what, Func<T> count)
        where T : class =>
        (T)(cache.TryGetValue(what, out var counted) ? counted : cache[what] = count());
}
