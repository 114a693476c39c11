using System.Reflection;

namespace RightsGraph.Server.Telemetry;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>With the commit that it was built from, where that is known.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
