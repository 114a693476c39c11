using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

/// <summary>Reports what comes in from a watched folder to the server's log.</summary>
internal sealed partial class ImportProgressLog(ILogger logger) : IImportProgress
{
    public void Begin(DocumentFile file)
    {
    }

    public void Complete(ImportedDocument document)
    {
        if (document.Result is not (ImportResult.Refused or ImportResult.Failed))
        {
            Taken(logger, ImportProgressLines.Describe(document));
        }
    }

    public void Refuse(Refusal refusal) => Left(logger, DocumentMessages.Describe(refusal, isSkipped: false));

    public void Fail(string message) => Failed(logger, Printable.Of(message));

    public void AdvanceTo(long bytes)
    {
    }

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void Taken(ILogger logger, string line);

    [LoggerMessage(LogLevel.Warning, "{Line}")]
    private static partial void Left(ILogger logger, string line);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private static partial void Failed(ILogger logger, string problem);
}
