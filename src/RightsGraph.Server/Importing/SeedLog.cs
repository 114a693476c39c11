namespace RightsGraph.Server.Importing;

internal sealed partial class SeedLog(ILogger logger) : ISeedReport
{
    public void Begin(string folder) => Begun(logger, folder);

    public void Read(ParsedDocument document) => Taken(logger, DocumentMessages.Describe(document));

    public void Note(ReadNote note) => Taken(logger, DocumentMessages.Describe(note));

    public void Refuse(Refusal refusal, bool isSkipped) => Left(logger, DocumentMessages.Describe(refusal, isSkipped));

    public void LeaveAlone(string message) => Left(logger, message);

    [LoggerMessage(LogLevel.Information, "Reading the documents in {Folder}")]
    private static partial void Begun(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Information, "{Line}")]
    private static partial void Taken(ILogger logger, string line);

    [LoggerMessage(LogLevel.Warning, "{Line}")]
    private static partial void Left(ILogger logger, string line);
}
