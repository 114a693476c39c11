using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Importing;

/// <param name="Archive">Null where nothing was taken.</param>
/// <param name="Sources">Null where nothing was taken.</param>
/// <param name="Errors">Empty where all was taken.</param>
internal sealed record ImportDocumentsPayload(
    Snapshot? Archive, IReadOnlyList<Source>? Sources, IReadOnlyList<Refusal> Errors);

internal sealed record RemoveSourcePayload(Snapshot Archive, Source? Removed);

internal sealed class ImportDocumentsPayloadType : ObjectGraphType<ImportDocumentsPayload>
{
    public ImportDocumentsPayloadType()
    {
        Name = "ImportDocumentsPayload";
        Description = "What became of an import.";
        Field<ArchiveType>("archive")
            .Description("The archive with the documents in it; null where none was taken.")
            .Reads(payload => payload.Archive);
        Field<ListGraphType<NonNullGraphType<SourceType>>>("sources")
            .Description("The documents as they are held now, in the order given; null where none was taken.")
            .Reads(payload => payload.Sources);
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
        Field<NonNullGraphType<StringGraphType>>("document").Description("Its name.")
            .Reads(refusal => refusal.Document);
        Field<IntGraphType>("line").Description("1-based; null where the whole document is meant.")
            .Reads(refusal => refusal.Line);
        Field<NonNullGraphType<StringGraphType>>("message").Description("What was found and what was expected.")
            .Reads(refusal => refusal.Message);
    }
}

internal sealed class RemoveSourcePayloadType : ObjectGraphType<RemoveSourcePayload>
{
    public RemoveSourcePayloadType()
    {
        Name = "RemoveSourcePayload";
        Description = "What became of a removal.";
        Field<ArchiveType>("archive").Description("The archive without the source.")
            .Reads(payload => payload.Archive);
        Field<SourceType>("removed").Description("What was removed; null where the archive holds no such source.")
            .Reads(payload => payload.Removed);
    }
}
