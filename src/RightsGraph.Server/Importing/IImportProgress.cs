namespace RightsGraph.Server.Importing;

internal interface IImportProgress
{
    /// <summary>The documents that follow come from this file.</summary>
    void Begin(DocumentFile file)
    {
    }

    void Complete(ImportedDocument document);

    void Refuse(Refusal refusal);

    /// <summary>Hears of a file of a folder that is no document.</summary>
    void LeaveAlone(Refusal refusal)
    {
    }

    /// <summary>Tells of a document that is not refused.</summary>
    void Note(ReadNote note)
    {
    }

    void Fail(string message);

    /// <summary>Tells the bytes done of all files together; they never fall. Called by one thread at a time.</summary>
    void AdvanceTo(long bytes)
    {
    }
}
