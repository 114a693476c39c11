using System.Runtime;

namespace RightsGraph.Server.Commands;

/// <summary>The collections of a process that ends in a second: with the garbage of reading 68,715 texts, some 110 MB,
/// they take a third of that.</summary>
internal static class GarbageCollections
{
    private const long MaxUncollected = 200_000_000;

    private static bool ArePostponed => GCSettings.LatencyMode == GCLatencyMode.NoGCRegion;

    /// <summary>Beyond the limit garbage is collected as always.</summary>
    public static void Postpone()
    {
        try
        {
            if (!ArePostponed)
            {
                GC.TryStartNoGCRegion(MaxUncollected);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // The process may not have that much memory.
        }
    }

    public static void Resume()
    {
        if (ArePostponed)
        {
            GC.EndNoGCRegion();
        }
    }
}
