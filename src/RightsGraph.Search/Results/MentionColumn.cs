using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Mentions;

namespace RightsGraph.Search.Results;

/// <summary>The countries that documents name; the table of countries stands in the order of their codes.</summary>
internal sealed class MentionColumn(MentionTable mentions) : FacetColumn<Country>(CountryTable.Default.All)
{
    public override void Count(ReadOnlySpan<int> records, int[] counts)
    {
        foreach (var record in records)
        {
            foreach (var ordinal in mentions.OrdinalsAt(record))
            {
                counts[ordinal]++;
            }
        }
    }
}
