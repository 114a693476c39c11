using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Importing;

/// <summary>For a watched folder: the server's log and metrics.</summary>
internal sealed partial class ImportProgressLog(ILogger logger, ArchiveMetrics metrics) : IImportProgress
{
    public void Complete(ImportedDocument document)
    {
        if (document.Result is not (ImportResult.Refused or ImportResult.Failed))
        {
            Taken(logger, DocumentMessages.Describe(document));
        }
    }

    public void Refuse(Refusal refusal)
    {
        metrics.Refused();
        Left(logger, DocumentMessages.Describe(refusal, isSkipped: false));
    }

    public void LeaveAlone(Refusal refusal) => Left(logger, DocumentMessages.DescribeLeftAlone(refusal));

    public void Note(ReadNote note) => Taken(logger, DocumentMessages.Describe(note));

    public void Fail(string message)
    {
        metrics.Failed();
        Failed(logger, Printable.Sanitize(message));
    }

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void Taken(ILogger logger, string line);

    [LoggerMessage(LogLevel.Warning, "{Line}")]
    private static partial void Left(ILogger logger, string line);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private static partial void Failed(ILogger logger, string problem);
}
