using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>An import, line by line: for logs, pipes and everything that is no terminal.</summary>
internal class ImportProgressLines(TextWriter writer) : IImportProgress
{
    public virtual void Begin(DocumentFile file)
    {
    }

    public virtual void Complete(ImportedDocument document)
    {
        if (document.Result is not (ImportResult.Refused or ImportResult.Failed))
        {
            WriteLine(Describe(document));
        }
    }

    public static string Describe(ImportedDocument document) =>
        $"{document.Result.ToString().ToLowerInvariant()} {Printable.Of(document.Document)}: "
        + $"{DocumentMessages.Count(document.Countries, "country", "countries")}, "
        + $"{DocumentMessages.Count(document.Summaries, "summary", "summaries")}, "
        + DocumentMessages.Count(document.Entries, "entry", "entries");

    public void Refuse(Refusal refusal) => WriteLine(DocumentMessages.Describe(refusal, isSkipped: false));

    public void Fail(string message) => WriteLine(Printable.Of(message));

    public virtual void AdvanceTo(long bytes)
    {
    }

    protected virtual void WriteLine(string line) => writer.WriteLine(line);
}
