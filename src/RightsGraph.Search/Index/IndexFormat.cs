using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Index;

/// <summary>What an index must be made by to be of use.</summary>
internal static class IndexFormat
{
    /// <summary>
    /// Raise it with every change of fields or analysis: an index of another version is to be built anew.
    /// </summary>
    public const int Version = 7;

    /// <summary>
    /// Changes with the table of countries, whose names and places the index holds.
    /// </summary>
    public static string Countries { get; } = RecordId.From(
        [
            .. CountryTable.Default.All.SelectMany(country => (string[])
            [
                country.Code, country.Name, country.Region,
                .. country.OfficialNames, .. country.OtherNames, .. country.Demonyms,
            ]),
        ])
        .ToString();
}
