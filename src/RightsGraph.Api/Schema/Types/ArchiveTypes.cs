using RightsGraph.Api.Execution;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

internal sealed class ArchiveType : ObjectGraphType<Snapshot>
{
    public ArchiveType()
    {
        Name = "Archive";
        Description = "What this archive holds, and which version of it answers.";
        Field<NonNullGraphType<IntGraphType>>("version").Reads(snapshot => snapshot.Version)
            .Description("Grows with every import, from 0 where the archive began: in memory that is each start. "
                + "Also in each response's `extensions.archiveVersion`.");
        Field<NonNullGraphType<DateTimeType>>("builtAt").Reads(snapshot => snapshot.BuiltAt)
            .Description("When this version was read from the store.");
        Field<NonNullGraphType<IntGraphType>>("countryCount").Reads(snapshot => snapshot.Countries.Length)
            .Description("How many countries it covers: those with at least one summary or entry.");
        Field<NonNullGraphType<IntGraphType>>("summaryCount").Reads(snapshot => snapshot.Summaries.Length)
            .Description("How many summaries it holds.");
        Field<NonNullGraphType<IntGraphType>>("entryCount").Reads(snapshot => snapshot.Entries.Length)
            .Description("How many entries it holds.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that all of it was read from, by name.")
            .Reads(snapshot => snapshot.Sources);
    }
}

internal sealed class SourceType : ObjectGraphType<Source>
{
    public SourceType()
    {
        Name = "Source";
        Description = "A source document: what summaries and entries were read from.";
        Field<NonNullGraphType<IdGraphType>>("id").Reads(source => NodeId.Of(source))
            .Description("Names the source in the whole archive, now and after restarts.");
        Field<NonNullGraphType<StringGraphType>>("name").Reads(source => source.Name)
            .Description("The document's name; importing the same name again replaces it.");
        Field<StringGraphType>("publisher").Reads(source => source.Publisher)
            .Description("Who published it, as the document states it.");
        Field<StringGraphType>("licence").Reads(source => source.Licence)
            .Description("The terms it may be used under, as the document states them.");
        Field<StringGraphType>("url").Reads(source => source.Url)
            .Description("Where it was published, as the document states it.");
        Field<NonNullGraphType<StringGraphType>>("sha256").Reads(source => source.Sha256)
            .Description("SHA-256 of its bytes, in hexadecimal.");
        Field<NonNullGraphType<DateTimeType>>("importedAt").Reads(source => source.ImportedAt)
            .Description("When it came into the archive.");
        Interface<NodeInterface>();
    }
}
