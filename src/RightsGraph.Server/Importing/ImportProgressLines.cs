namespace RightsGraph.Server.Importing;

/// <summary>For everything that is no terminal: a line for each document.</summary>
internal class ImportProgressLines(TextWriter writer) : IImportProgress
{
    public virtual void Begin(DocumentFile file)
    {
    }

    public virtual void Complete(ImportedDocument document)
    {
        if (document.Result is not (ImportResult.Refused or ImportResult.Failed))
        {
            WriteLine(DocumentMessages.Describe(document));
        }
    }

    public void Refuse(Refusal refusal) => WriteLine(DocumentMessages.Describe(refusal, isSkipped: false));

    public void LeaveAlone(Refusal refusal) => WriteLine(DocumentMessages.DescribeLeftAlone(refusal));

    public void Note(ReadNote note) => WriteLine(DocumentMessages.Describe(note));

    public void Fail(string message) => WriteLine(Printable.Sanitize(message));

    public virtual void AdvanceTo(long bytes)
    {
    }

    protected virtual void WriteLine(string line) => writer.WriteLine(line);
}
