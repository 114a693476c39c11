using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Importing;

internal sealed record ImportDocumentsPayload(
    Snapshot? Archive, IReadOnlyList<Source>? Sources, IReadOnlyList<Refusal> Errors);

internal sealed record RemoveSourcePayload(Snapshot Archive, Source? Removed);

internal sealed class ImportDocumentsPayloadType : ObjectGraphType<ImportDocumentsPayload>
{
    public ImportDocumentsPayloadType()
    {
        Name = "ImportDocumentsPayload";
        Description = "What became of an import.";
        Field<ArchiveType>("archive").Reads(payload => payload.Archive)
            .Description("The archive with the documents in it; null where none was taken.");
        Field<ListGraphType<NonNullGraphType<SourceType>>>("sources").Reads(payload => payload.Sources)
            .Description("The documents as they are held now, in the order given; null where none was taken.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ImportErrorType>>>>("errors")
            .Description($"Why no document was taken; at most {DocumentImport.MaxErrors}. Empty where all were.")
            .Reads(payload => payload.Errors);
    }
}

internal sealed class ImportErrorType : ObjectGraphType<Refusal>
{
    public ImportErrorType()
    {
        Name = "ImportError";
        Description = "What is wrong with a document, and where.";
        Field<NonNullGraphType<StringGraphType>>("document").Reads(refusal => refusal.Document)
            .Description("Its name.");
        Field<IntGraphType>("line").Reads(refusal => refusal.Line)
            .Description("1-based; null where the whole document is meant.");
        Field<NonNullGraphType<StringGraphType>>("message").Reads(refusal => refusal.Message)
            .Description("What was found and what was expected.");
    }
}

internal sealed class RemoveSourcePayloadType : ObjectGraphType<RemoveSourcePayload>
{
    public RemoveSourcePayloadType()
    {
        Name = "RemoveSourcePayload";
        Description = "What became of a removal.";
        Field<ArchiveType>("archive").Reads(payload => payload.Archive).Description("The archive without the source.");
        Field<SourceType>("removed").Reads(payload => payload.Removed)
            .Description("What was removed; null where the archive holds no such source.");
    }
}
