using System.Text;
using GraphQL;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Importing;

/// <summary>Imports what an editor sends: all of the documents or, where a line of one is refused, none.</summary>
internal sealed class DocumentImport(ArchiveEditor editor)
{
    public const int MostDocuments = 100;

    public const int MostErrors = 1_000;

    public async Task<ImportDocumentsPayload> ImportAsync(IResolveFieldContext<object?> context)
    {
        var given = context.GetArgument<ImportDocumentsInput>("input").Documents;
        if (given.Count > MostDocuments)
        {
            throw ApiErrors.TooManyItems("Mutation.importDocuments", given.Count, MostDocuments);
        }

        if (DocumentNames.Check(given).ToArray() is { Length: > 0 } misnamed)
        {
            return new ImportDocumentsPayload(null, null, misnamed);
        }

        var read = new List<ReadDocument>();
        var refusals = new List<Refusal>();
        foreach (var document in given)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var outcome = DocumentReader.Read(
                new SourceDocument(document.Name, Encoding.UTF8.GetBytes(document.Content)),
                document.Format,
                editor.Now);
            refusals.AddRange(outcome.Refusals);
            if (outcome.Document is { } whole)
            {
                read.Add(whole);
            }
        }

        if (refusals.Count > 0)
        {
            return new ImportDocumentsPayload(null, null, refusals.Take(MostErrors).ToArray());
        }

        var change = await editor.ImportAsync(read, context.CancellationToken);
        context.Follow(change);
        var snapshot = change.Index.Snapshot;
        return new ImportDocumentsPayload(
            snapshot,
            [.. given.Select((document, place) =>
                snapshot.FindSource(Source.IdOf(document.Name)) as Source ?? read[place].Source)],
            []);
    }
}

internal static class ChangeExtensions
{
    /// <summary>What is left of the request sees the change.</summary>
    public static void Follow(this IResolveFieldContext context, Change change)
    {
        context.Request().GoForwardTo(change.Index);
        if (!change.IsServed)
        {
            context.Request().WarnOfChangeNotServedYet(context.ResponsePath);
        }
    }
}
