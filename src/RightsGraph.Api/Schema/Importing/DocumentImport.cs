using System.Text;
using RightsGraph.Api.Errors;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Api.Schema.Importing;

/// <summary>Imports all documents of a mutation or, where a line of one is refused, none.</summary>
internal sealed class DocumentImport(ArchiveEditor editor)
{
    public const int MaxDocuments = 100;

    public const int MaxErrors = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<ImportDocumentsPayload> ImportAsync(IResolveFieldContext<object?> context)
    {
        var given = context.GetArgument<ImportDocumentsInput>("input").Documents;
        if (given.Count > MaxDocuments)
        {
            throw ApiErrors.TooManyDocuments(given.Count, MaxDocuments);
        }

        if (DocumentNames.Validate(given).ToArray() is { Length: > 0 } misnamed)
        {
            editor.Refuse();
            return new ImportDocumentsPayload(null, null, misnamed);
        }

        var read = new List<ParsedDocument>();
        var refusals = new List<Refusal>();
        foreach (var document in given)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var outcome = Read(document);
            refusals.AddRange(outcome.Refusals);
            if (outcome.Document is { } whole)
            {
                read.Add(whole);
            }
        }

        if (refusals.Count > 0)
        {
            editor.Refuse();
            return new ImportDocumentsPayload(null, null, refusals.Take(MaxErrors).ToArray());
        }

        var change = await editor.ImportAsync(read, context.CancellationToken);
        change.ShowTo(context);
        var snapshot = change.Index.Snapshot;
        return new ImportDocumentsPayload(
            snapshot,
            [.. given.Select((document, index) =>
                snapshot.FindSource(Source.IdOf(document.Name)) as Source ?? read[index].Source)],
            []);
    }

    private ReadOutcome Read(SourceDocumentInput document)
    {
        try
        {
            var bytes = Utf8.GetBytes(document.Content);
            return DocumentReader.Read(new SourceDocument(document.Name, bytes), document.Format, editor.Now);
        }
        catch (EncoderFallbackException half)
        {
            // A GraphQL literal can escape half of a pair; for variables it was checked before.
            var line = 1 + document.Content.AsSpan(0, half.Index).Count('\n');
            return ReadOutcome.Refused(new Refusal(
                document.Name, line, "the line holds half of a surrogate pair, which is no character"));
        }
    }
}
