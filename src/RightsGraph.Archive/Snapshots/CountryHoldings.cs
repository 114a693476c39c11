using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>The records of one country in a snapshot: none for a country that the archive does not cover.</summary>
/// <param name="Country">Any of the <see cref="CountryTable"/>.</param>
/// <param name="Summaries">All that are about it, by first country, document and position.</param>
/// <param name="Entries">All that are about it, newest first.</param>
public sealed record CountryHoldings(Country Country, ImmutableArray<Summary> Summaries, ImmutableArray<Entry> Entries)
{
    public bool IsCovered => Summaries.Length + Entries.Length > 0;
}
