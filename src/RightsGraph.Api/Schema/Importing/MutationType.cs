using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Schema.Importing;

internal sealed class MutationType : ObjectGraphType
{
    public MutationType(ArchiveEditor editor)
    {
        Name = "Mutation";
        Description = "Changes to the archive, for those who have the editor key.";
        Field<NonNullGraphType<ImportDocumentsPayloadType>>("importDocuments")
            .Description("Adds or replaces source documents. All of them are taken, or none. Needs the editor key.")
            .Argument<NonNullGraphType<ImportDocumentsInputType>>("input", "What to import.")
            .ResolveAsync(async context => await new DocumentImport(editor).ImportAsync(context));
        Field<NonNullGraphType<RemoveSourcePayloadType>>("removeSource")
            .Description("Removes a source document with the summaries and entries read from it. "
                + "Needs the editor key.")
            .Argument<NonNullGraphType<RemoveSourceInputType>>("input", "What to remove.")
            .ResolveAsync(async context => await RemoveAsync(context, editor));
    }

    private static async Task<RemoveSourcePayload> RemoveAsync(
        IResolveFieldContext<object?> context, ArchiveEditor editor)
    {
        var id = context.GetArgument<RemoveSourceInput>("input").Id;
        if (NodeId.TryParseSource(id, out var source)
            && await editor.RemoveAsync(source, context.CancellationToken) is var (change, removed))
        {
            change.ShowTo(context);
            return new RemoveSourcePayload(change.Index.Snapshot, removed);
        }

        return new RemoveSourcePayload(context.Index().Snapshot, null);
    }
}
