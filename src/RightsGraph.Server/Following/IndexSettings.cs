namespace RightsGraph.Server.Following;

/// <summary>The section <c>Archive</c> of the settings: where the index is kept.</summary>
public sealed class IndexSettings
{
    public const string Section = "Archive";

    /// <summary>
    /// The folder in which the search index is kept, for this server alone; it is made where there is none. Default:
    /// none, the index is kept in memory and built at each start.
    /// </summary>
    public string? Index { get; set; }
}
