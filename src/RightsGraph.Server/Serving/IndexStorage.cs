using RightsGraph.Archive.Cache;

namespace RightsGraph.Server.Serving;

/// <summary>The index and the texts beside it: in the folder that the settings name, or in memory.</summary>
internal sealed partial class IndexStorage : IDisposable
{
    private IndexStorage(IndexKeeper keeper, RecordCache? records) => (Keeper, RecordCache) = (keeper, records);

    public IndexKeeper Keeper { get; }

    /// <summary>Null if the texts are in memory.</summary>
    public RecordCache? RecordCache { get; }

    public static IndexStorage Open(StoreSettings settings, ILogger logger)
    {
        var log = new IndexLog(logger);
        if (string.IsNullOrEmpty(settings.Index))
        {
            return new IndexStorage(IndexKeeper.InMemory(log), null);
        }

        var keeper = IndexKeeper.At(settings.Index, log);
        return new IndexStorage(keeper, keeper.OwnsFolder ? OpenRecordCache(settings.Index, logger) : null);
    }

    public void Dispose() => Keeper.Dispose();

    private static RecordCache? OpenRecordCache(string folder, ILogger logger)
    {
        try
        {
            return RecordCache.Open(Path.Combine(folder, "texts"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            IsLeft(logger, folder, problem.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Texts are kept in memory, and not in {Folder}: {Problem}")]
    private static partial void IsLeft(ILogger logger, string folder, string problem);
}
