using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace RightsGraph.EndToEnd;

internal static class Need
{
    public static bool IsLinux => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;

    public static void Linux() => That(IsLinux, "What is published here is for Linux on x64.");

    public static void TheIde() => That(
        File.Exists(Path.Combine(AppContext.BaseDirectory, "ide", "index.html")),
        "Install Node.js with npm and build again: this build has no IDE (warning RG0001).");

    /// <summary>Skips the test on a machine that lacks something, and fails it in CI, which may lack nothing.</summary>
    public static void That([DoesNotReturnIf(false)] bool isThere, string whatToDo)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.True(isThere, whatToDo);
        }

        Skip.IfNot(isThere, whatToDo);
    }
}
