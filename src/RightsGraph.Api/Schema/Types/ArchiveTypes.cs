using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

internal sealed class ArchiveType : ObjectType<Snapshot>
{
    public ArchiveType()
        : base("Archive", "What this archive holds, and which version of it answers.")
    {
        Number("version", snapshot => snapshot.Version,
            "Grows with every import, from 0 where the archive began: in memory that is each start. "
                + "Also in each response's `extensions.archiveVersion`.");
        Value<NonNullGraphType<DateTimeType>>("builtAt", snapshot => snapshot.BuiltAt,
            "When this version was read from the store.");
        Number("countryCount", snapshot => snapshot.Countries.Length,
            "How many countries it covers: those with at least one summary or entry.");
        Number("summaryCount", snapshot => snapshot.Summaries.Length, "How many summaries it holds.");
        Number("entryCount", snapshot => snapshot.Entries.Length, "How many entries it holds.");
        List<SourceType>("sources", snapshot => snapshot.Sources,
            "The documents that all of it was read from, by name.");
    }
}

internal sealed class SourceType : ObjectType<Source>
{
    public SourceType()
        : base("Source", "A source document: what summaries and entries were read from.")
    {
        Id(source => NodeId.Of(source), "Names the source in the whole archive, now and after restarts.");
        Text("name", source => source.Name, "The document's name; importing the same name again replaces it.");
        NullableText("publisher", source => source.Publisher, "Who published it, as the document states it.");
        NullableText("licence", source => source.Licence,
            "The terms it may be used under, as the document states them.");
        NullableText("url", source => source.Url, "Where it was published, as the document states it.");
        Text("sha256", source => source.Sha256, "SHA-256 of its bytes, in hexadecimal.");
        Value<NonNullGraphType<DateTimeType>>("importedAt", source => source.ImportedAt,
            "When it came into the archive.");
        Interface<NodeInterface>();
    }
}
