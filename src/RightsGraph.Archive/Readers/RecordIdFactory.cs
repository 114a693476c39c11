using System.Globalization;

namespace RightsGraph.Archive.Readers;

/// <summary>Creates the ids of one document's records, from the id that a line states or from the record's content. The
/// position in the document plays no part, as pages grow at the top.</summary>
internal sealed class RecordIdFactory(string documentName)
{
    private readonly Dictionary<RecordId, int> seen = [];

    /// <summary>Records of the same content get different ids by counting them.</summary>
    public RecordId ForContent(string type, Country country, string? when, string? title, string? text)
    {
        var content = RecordId.From(documentName, type, country.Code, when, title, text);
        var count = seen[content] = seen.GetValueOrDefault(content) + 1;
        return RecordId.From("content", content.ToString(), count.ToString(CultureInfo.InvariantCulture));
    }

    public RecordId ForOwnId(string ownId) => RecordId.From("own", documentName, ownId);
}
