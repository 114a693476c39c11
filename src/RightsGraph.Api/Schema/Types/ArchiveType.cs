using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Types;

internal sealed class ArchiveType : ObjectGraphType<Snapshot>
{
    public ArchiveType()
    {
        Name = "Archive";
        Description = "What this archive holds, and which version of it answers.";
        Field<NonNullGraphType<IntGraphType>>("version")
            .Description("Grows with every import, from 0 where the archive began: in memory that is each start. "
                + "Also in each response's `extensions.archiveVersion`.")
            .Reads(snapshot => snapshot.Version);
        Field<NonNullGraphType<DateTimeType>>("builtAt")
            .Description("When this version was read from the store.")
            .Reads(snapshot => snapshot.BuiltAt);
        Field<NonNullGraphType<IntGraphType>>("countryCount")
            .Description("How many countries it covers: those with at least one summary or entry.")
            .Reads(snapshot => snapshot.Countries.Length);
        Field<NonNullGraphType<IntGraphType>>("summaryCount")
            .Description("How many summaries it holds.")
            .Reads(snapshot => snapshot.Summaries.Length);
        Field<NonNullGraphType<IntGraphType>>("entryCount")
            .Description("How many entries it holds.")
            .Reads(snapshot => snapshot.Entries.Length);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that all of it was read from, by name.")
            .Reads(snapshot => snapshot.Sources);
    }
}
