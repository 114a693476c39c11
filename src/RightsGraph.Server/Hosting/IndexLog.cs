using RightsGraph.Search;

namespace RightsGraph.Server.Hosting;

/// <summary>Reports the index to the server's log.</summary>
internal sealed partial class IndexLog(ILogger logger) : IIndexReport
{
    public void Reused(string folder) => IsReused(logger, folder);

    public void Updated(int added, int removed) => IsUpdated(logger, added, removed);

    public void Built(int texts, string why) => IsBuilt(logger, texts, why);

    public void LeftFolder(string folder, string problem) => IsLeft(logger, folder, problem);

    [LoggerMessage(LogLevel.Information, "The index in {Folder} is up to date")]
    private static partial void IsReused(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Information, "Index brought up to date: {Added} texts added, {Removed} removed")]
    private static partial void IsUpdated(ILogger logger, int added, int removed);

    [LoggerMessage(LogLevel.Information, "Index of {Texts} texts built: {Why}")]
    private static partial void IsBuilt(ILogger logger, int texts, string why);

    [LoggerMessage(LogLevel.Warning, "The index is kept in memory, and not in {Folder}: {Problem}")]
    private static partial void IsLeft(ILogger logger, string folder, string problem);
}
