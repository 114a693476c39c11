using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>Sorts records into their <see cref="DefaultOrders"/>. It compares ranks of countries and sources instead of
/// names: LINQ computes each key once, and compares keys that lie side by side in memory.</summary>
internal sealed class RecordSorting
{
    private readonly int[] countryRanks = new int[CountryTable.Default.All.Count];
    private readonly Dictionary<RecordId, int> sourceRanks = [];

    /// <param name="sources">All sources of the records, sorted by name.</param>
    public RecordSorting(ImmutableArray<Source> sources)
    {
        foreach (var (rank, country) in CountryTable.Default.All.Order(DefaultOrders.Countries).Index())
        {
            countryRanks[country.Ordinal] = rank;
        }

        foreach (var (rank, source) in sources.Index())
        {
            sourceRanks[source.Id] = rank;
        }
    }

    public IEnumerable<Summary> Sort(IEnumerable<Summary> summaries) => summaries
        .OrderBy(summary => countryRanks[summary.Country.Ordinal])
        .ThenBy(SourceRank)
        .ThenBy(summary => summary.Ordinal);

    public IEnumerable<Entry> Sort(IEnumerable<Entry> entries) => entries
        .OrderByDescending(entry => entry.Date)
        .ThenBy(SourceRank)
        .ThenBy(entry => entry.Ordinal);

    private int SourceRank(Document document) => sourceRanks[document.Source.Id];
}
