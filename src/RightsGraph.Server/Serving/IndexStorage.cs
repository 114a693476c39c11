using RightsGraph.Archive.Cache;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Server.Serving;

/// <summary>The index and the texts beside it: in the folder that the settings name, or in memory.</summary>
internal sealed partial class IndexStorage : IDisposable
{
    private IndexStorage(IndexKeeper keeper, RecordCache? records) => (Keeper, RecordCache) = (keeper, records);

    public IndexKeeper Keeper { get; }

    /// <summary>Null if the texts are in memory.</summary>
    public RecordCache? RecordCache { get; }

    /// <summary>For a server, which keeps the folder to its end. It waits for a command that brings the index in it up
    /// to date: the server would have to do the same.</summary>
    public static IndexStorage Open(
        StoreSettings settings, SynonymTable synonyms, ILogger logger, CancellationToken cancellation)
    {
        var log = new IndexLog(logger);
        return settings.IndexFolder() is not { } folder
            ? new IndexStorage(IndexKeeper.InMemory(log, synonyms), null)
            : Of(
                IndexKeeper.At(folder, log, synonyms, cancellation),
                folder,
                problem => IsLeft(logger, folder, problem.Message));
    }

    /// <summary>For a command, which keeps the folder until the index is up to date.</summary>
    /// <returns>Null where another program has the folder.</returns>
    public static IndexStorage? TryOpenBriefly(
        string folder, IIndexReport report, SynonymTable? synonyms = null) =>
        IndexKeeper.BrieflyAt(folder, report, synonyms) is { } keeper
            ? Of(keeper, folder, problem => report.LeftFolder(folder, problem.Message))
            : null;

    /// <summary>Reads the records that another program keeps.</summary>
    public static RecordCache ReadRecords(string folder) => RecordCache.OpenReadOnly(TextsIn(folder));

    public void Dispose() => Keeper.Dispose();

    private static IndexStorage Of(IndexKeeper keeper, string folder, Action<Exception> leave)
    {
        try
        {
            return new IndexStorage(keeper, keeper.OwnsFolder ? RecordCache.Open(TextsIn(folder)) : null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            leave(problem);
            return new IndexStorage(keeper, null);
        }
    }

    private static string TextsIn(string folder) => Path.Combine(folder, "texts");

    [LoggerMessage(LogLevel.Warning, "Texts are kept in memory, and not in {Folder}: {Problem}")]
    private static partial void IsLeft(ILogger logger, string folder, string problem);
}
