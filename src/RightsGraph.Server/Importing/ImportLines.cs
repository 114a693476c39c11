using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>An import, line by line: for logs, pipes and everything that is no terminal.</summary>
internal class ImportLines(TextWriter writer) : IImportProgress
{
    public virtual void Begin(DocumentFile file)
    {
    }

    public virtual void Take(ImportedDocument document)
    {
        if (document.Result is not (ImportResult.Refused or ImportResult.Failed))
        {
            WriteLine(Of(document));
        }
    }

    public static string Of(ImportedDocument document) =>
        $"{document.Result.ToString().ToLowerInvariant()} {Printable.Of(document.Document)}: "
        + $"{SeedLines.Count(document.Countries, "country", "countries")}, "
        + $"{SeedLines.Count(document.Summaries, "summary", "summaries")}, "
        + SeedLines.Count(document.Entries, "entry", "entries");

    public void Refuse(Refusal refusal) => WriteLine(SeedLines.Of(refusal, isSkipped: false));

    public void Fail(string message) => WriteLine(Printable.Of(message));

    public virtual void Reach(long bytes)
    {
    }

    protected virtual void WriteLine(string line) => writer.WriteLine(line);
}
