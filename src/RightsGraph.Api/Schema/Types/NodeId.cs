using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

/// <summary>Global ids: the type's name, an underscore and the object's own id. They are opaque to clients.</summary>
internal static class NodeId
{
    private const string CountryPrefix = "country_";
    private const string SummaryPrefix = "summary_";
    private const string EntryPrefix = "entry_";
    private const string SourcePrefix = "source_";

    public static string Of(Country country) => CountryPrefix + country.Code;

    public static string Of(Document document) => (document is Summary ? SummaryPrefix : EntryPrefix) + document.Id;

    public static string Of(Source source) => SourcePrefix + source.Id;

    public static object? Find(string id, Snapshot snapshot)
    {
        if (id.StartsWith(CountryPrefix, StringComparison.Ordinal))
        {
            var country = CountryTable.Default.FindByCode(id[CountryPrefix.Length..]);
            return country is not null && Of(country) == id ? country : null;
        }

        return Find<Summary>(id, SummaryPrefix, FindDocument)
            ?? Find<Entry>(id, EntryPrefix, FindDocument)
            ?? Find<Source>(id, SourcePrefix, snapshot.FindSource);

        // What cites a text that was read anew finds what took its place.
        Document? FindDocument(RecordId record) => snapshot.FindDocument(record) ?? snapshot.FindSuccessor(record);
    }

    /// <summary>True also where the archive holds no such source.</summary>
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

internal sealed class NodeInterface : InterfaceGraphType<object>
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "An object with an id of its own, by which it can be fetched again.";
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Names the object in the whole archive, now and after restarts.");
    }
}
