using System.Collections.Immutable;

namespace RightsGraph.Archive.Snapshots;

/// <summary>The records of one country in a snapshot: none for a country that the archive does not cover.</summary>
/// <param name="Country">Any of the <see cref="CountryTable"/>.</param>
/// <param name="Summaries">All that are about it, by first country, document and position.</param>
/// <param name="Entries">All that are about it, newest first.</param>
public sealed record CountryHoldings(Country Country, ImmutableArray<Summary> Summaries, ImmutableArray<Entry> Entries)
{
    /// <summary>Summaries and entries together.</summary>
    public int Count => Summaries.Length + Entries.Length;

    /// <summary>Summaries and then entries.</summary>
    public IEnumerable<Document> Documents => Summaries.Concat<Document>(Entries);

    public bool IsCovered => Count > 0;

    /// <summary>Null where there is no entry.</summary>
    public DateOnly? NewestDate => Entries.IsEmpty ? null : Entries[0].Date;
}
