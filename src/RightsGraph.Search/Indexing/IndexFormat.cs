using System.Globalization;

namespace RightsGraph.Search.Indexing;

/// <summary>What an index says of itself in the user data of its commit.</summary>
internal static class IndexFormat
{
    /// <summary>
    /// Raise it with every change of fields or analysis: an index of another version is to be built anew.
    /// </summary>
    public const int Version = 4;

    public const string VersionKey = "rightsgraph.format";
    public const string ArchiveVersionKey = "rightsgraph.archive";

    public static Dictionary<string, string> CommitData(int archiveVersion) => new()
    {
        [VersionKey] = Version.ToString(CultureInfo.InvariantCulture),
        [ArchiveVersionKey] = archiveVersion.ToString(CultureInfo.InvariantCulture),
    };
}
