namespace RightsGraph.Server.Serving;

internal sealed partial class IndexLog(ILogger logger) : IIndexReport
{
    public void Reused(string folder) => IsReused(logger, folder);

    public void Updated(int added, int removed) => IsUpdated(logger, added, removed);

    public void Built(int texts, string why) => IsBuilt(logger, texts, why);

    public void LeftFolder(string folder, string problem) => IsLeft(logger, folder, problem);

    public void Failed(string what, Exception problem) => HasFailed(logger, what, problem);

    [LoggerMessage(LogLevel.Information, "The search index in {Folder} is up to date")]
    private static partial void IsReused(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Information, "Brought the search index up to date: {Added} texts added, {Removed} removed")]
    private static partial void IsUpdated(ILogger logger, int added, int removed);

    [LoggerMessage(LogLevel.Information, "Built the search index of {Texts} texts, as {Why}")]
    private static partial void IsBuilt(ILogger logger, int texts, string why);

    [LoggerMessage(
        LogLevel.Warning, "The search index is kept in memory, as the folder {Folder} cannot be used: {Problem}")]
    private static partial void IsLeft(ILogger logger, string folder, string problem);

    [LoggerMessage(LogLevel.Error, "The search index had a failure while {What}")]
    private static partial void HasFailed(ILogger logger, string what, Exception problem);
}
