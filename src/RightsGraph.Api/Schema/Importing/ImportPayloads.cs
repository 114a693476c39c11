using RightsGraph.Api.Schema.Types;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Importing;

internal sealed record ImportDocumentsPayload(
    Snapshot? Archive, IReadOnlyList<Source>? Sources, IReadOnlyList<Refusal> Errors);

internal sealed record RemoveSourcePayload(Snapshot Archive, Source? Removed);

internal sealed class ImportDocumentsPayloadType : ObjectType<ImportDocumentsPayload>
{
    public ImportDocumentsPayloadType()
        : base("ImportDocumentsPayload", "What became of an import.")
    {
        Value<ArchiveType>("archive", payload => payload.Archive,
            "The archive with the documents in it; null where none was taken.");
        Value<ListGraphType<NonNullGraphType<SourceType>>>("sources", payload => payload.Sources,
            "The documents as they are held now, in the order given; null where none was taken.");
        List<ImportErrorType>("errors", payload => payload.Errors,
            $"Why no document was taken; at most {DocumentImport.MaxErrors}. Empty where all were.");
    }
}

internal sealed class ImportErrorType : ObjectType<Refusal>
{
    public ImportErrorType()
        : base("ImportError", "What is wrong with a document, and where.")
    {
        Text("document", refusal => refusal.Document, "Its name.");
        NullableNumber("line", refusal => refusal.Line, "1-based; null where the whole document is meant.");
        Text("message", refusal => refusal.Message, "What was found and what was expected.");
    }
}

internal sealed class RemoveSourcePayloadType : ObjectType<RemoveSourcePayload>
{
    public RemoveSourcePayloadType()
        : base("RemoveSourcePayload", "What became of a removal.")
    {
        Value<ArchiveType>("archive", payload => payload.Archive, "The archive without the source.");
        Value<SourceType>("removed", payload => payload.Removed,
            "What was removed; null where the archive holds no such source.");
    }
}
