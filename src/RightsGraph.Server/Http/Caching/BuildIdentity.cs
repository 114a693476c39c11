using RightsGraph.Api;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// Tells one build of the program from another. Compilers give a module another id whenever its code is another, which
/// a version number, that someone has to raise, does not.
/// </summary>
internal static class BuildIdentity
{
    public static byte[] Bytes { get; } =
    [
        .. new[] { typeof(Snapshot), typeof(SearchIndex), typeof(GraphExecutor), typeof(BuildIdentity) }
            .SelectMany(type => type.Module.ModuleVersionId.ToByteArray()),
    ];
}
