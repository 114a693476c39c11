using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

/// <summary>
/// Global ids: the type's name, a line and what names the object among its kind. Clients take them as they are.
/// </summary>
internal static class NodeId
{
    private const string CountryPrefix = "country_";
    private const string SummaryPrefix = "summary_";
    private const string EntryPrefix = "entry_";
    private const string SourcePrefix = "source_";

    public static string Of(Country country) => CountryPrefix + country.Code;

    public static string Of(Document document) => (document is Summary ? SummaryPrefix : EntryPrefix) + document.Id;

    public static string Of(Source source) => SourcePrefix + source.Id;

    /// <summary>Null where there is no such object, or the id is none of ours.</summary>
    public static object? Find(string id, Snapshot snapshot)
    {
        if (id.StartsWith(CountryPrefix, StringComparison.Ordinal))
        {
            var country = CountryTable.Default.FindByCode(id[CountryPrefix.Length..]);
            return country is not null && Of(country) == id ? country : null;
        }

        return Find<Summary>(id, SummaryPrefix, snapshot.FindDocument)
            ?? Find<Entry>(id, EntryPrefix, snapshot.FindDocument)
            ?? Find<Source>(id, SourcePrefix, snapshot.FindSource);
    }

    /// <summary>Whether it is the id of a source, whether or not the archive holds that.</summary>
    public static bool TryParseSource(string id, out RecordId source)
    {
        source = default;
        return id.StartsWith(SourcePrefix, StringComparison.Ordinal)
            && RecordId.TryParse(id.AsSpan(SourcePrefix.Length), out source);
    }

    private static object? Find<T>(string id, string prefix, Func<RecordId, object?> find)
        where T : class =>
        id.StartsWith(prefix, StringComparison.Ordinal) && RecordId.TryParse(id.AsSpan(prefix.Length), out var recordId)
            ? find(recordId) as T
            : null;
}
