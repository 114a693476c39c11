using System.Collections.Immutable;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Countries;

/// <summary>
/// Which other countries each text of a snapshot names, in some ten bytes a text: where it names them is found again
/// when someone asks.
/// </summary>
public sealed class MentionTable
{
    private readonly ImmutableArray<Document> documents;
    private readonly ushort[] countries;

    // Where the countries of each document end.
    private readonly int[] ends;

    /// <param name="documents">Those of a snapshot.</param>
    /// <param name="named">
    /// The countries that the document at a place names, by their places in the table of countries.
    /// </param>
    public MentionTable(ImmutableArray<Document> documents, OrdinalsNamed named)
    {
        this.documents = documents;
        ends = new int[documents.Length];
        var all = new List<ushort>();
        for (var place = 0; place < ends.Length; place++)
        {
            all.AddRange(named(place));
            ends[place] = all.Count;
        }

        countries = [.. all];
    }

    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public static MentionTable Create(ImmutableArray<Document> documents, CancellationToken cancellation = default)
    {
        var found = new ushort[documents.Length][];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation }, place =>
            found[place] =
            [
                .. MentionFinder.MentionsOf(documents[place]).Select(mention => (ushort)mention.Country.Ordinal),
            ]);
        return new MentionTable(documents, place => found[place]);
    }

    /// <summary>
    /// The countries that the document at this place of the snapshot's documents names, by their places in the table of
    /// countries and in the order of first mention.
    /// </summary>
    public ReadOnlySpan<ushort> OrdinalsAt(int place) =>
        countries.AsSpan((place == 0 ? 0 : ends[place - 1])..ends[place]);

    /// <summary>The documents that name a country, in no order.</summary>
    public IEnumerable<Document> DocumentsNaming(Country country)
    {
        for (var place = 0; place < ends.Length; place++)
        {
            if (OrdinalsAt(place).Contains((ushort)country.Ordinal))
            {
                yield return documents[place];
            }
        }
    }
}

/// <summary>What the document at a place names, each country once and in the order of first mention.</summary>
public delegate ReadOnlySpan<ushort> OrdinalsNamed(int place);
