using System.Collections.Immutable;

namespace RightsGraph.Archive.Countries;

/// <summary>Which other countries each text of a snapshot names, in some ten bytes a text. The spans are not stored,
/// but found again when a request wants them.</summary>
public sealed class MentionTable
{
    private readonly ImmutableArray<Document> documents;
    private readonly ushort[] countries;
    private readonly int[] ends;

    /// <param name="documents">Those of the snapshot, in its order.</param>
    /// <param name="named">What <see cref="OrdinalsAt"/> is to give for an index.</param>
    public MentionTable(ImmutableArray<Document> documents, Func<int, ReadOnlySpan<ushort>> named)
    {
        this.documents = documents;
        ends = new int[documents.Length];
        var all = new List<ushort>();
        for (var index = 0; index < ends.Length; index++)
        {
            all.AddRange(named(index));
            ends[index] = all.Count;
        }

        countries = [.. all];
    }

    public static MentionTable Create(ImmutableArray<Document> documents, CancellationToken cancellation = default)
    {
        var found = new ushort[documents.Length][];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation }, index =>
            found[index] =
            [
                .. MentionFinder.MentionsOf(documents[index]).Select(mention => (ushort)mention.Country.Ordinal),
            ]);
        return new MentionTable(documents, index => found[index]);
    }

    /// <summary>Each <see cref="Country.Ordinal"/> that the document names, in the order of first mention.</summary>
    public ReadOnlySpan<ushort> OrdinalsAt(int index) =>
        countries.AsSpan((index == 0 ? 0 : ends[index - 1])..ends[index]);

    public IEnumerable<Document> DocumentsNaming(Country country)
    {
        for (var index = 0; index < ends.Length; index++)
        {
            if (OrdinalsAt(index).Contains((ushort)country.Ordinal))
            {
                yield return documents[index];
            }
        }
    }
}
