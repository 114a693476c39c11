using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>The records of one country in a snapshot: none for a country that the archive does not cover.</summary>
public sealed class CountryHoldings(Country country, ImmutableArray<Summary> summaries, ImmutableArray<Entry> entries)
{
    public Country Country { get; } = country;

    /// <summary>By document and position.</summary>
    public ImmutableArray<Summary> Summaries { get; } = summaries;

    /// <summary>Newest first.</summary>
    public ImmutableArray<Entry> Entries { get; } = entries;

    public bool IsCovered => Summaries.Length + Entries.Length > 0;
}
