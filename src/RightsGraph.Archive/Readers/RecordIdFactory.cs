using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Readers;

/// <summary>
/// Gives the records of one document their ids: from the id that a line states, or else from what the record says.
/// The place in the document has no part in it, for such pages grow at the top.
/// </summary>
internal sealed class RecordIdFactory(string documentName)
{
    private readonly Dictionary<RecordId, int> seen = [];

    /// <summary>Records that say the same are told apart by how many came before.</summary>
    public RecordId ForContent(string type, Country country, string? when, string? title, string? text)
    {
        var content = RecordId.From(documentName, type, country.Code, when, title, text);
        var count = seen[content] = seen.GetValueOrDefault(content) + 1;
        return RecordId.From("content", content.ToString(), Invariant(count));
    }

    public RecordId ForOwnId(string ownId) => RecordId.From("own", documentName, ownId);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
