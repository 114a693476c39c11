using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace RightsGraph.Server.Files;

/// <summary>A file that whoever started the program opened for it, such as 0, standard input.</summary>
internal static partial class FileDescriptor
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;
    public const int StandardError = 2;

    /// <summary>False if it was closed. The runtime then has a file of its own under the number, which it closes for
    /// the programs that it starts, as it does with all of its files.</summary>
    public static bool IsInherited(int number) => OperatingSystem.IsWindows() || GetFlags(number) == 0;

    /// <summary>The number in such as <c>/dev/fd/3</c>, whose links are resolved; else null.</summary>
    public static int? NumberIn(string realPath) =>
        Descriptor().Match(realPath) is { Success: true } match
        && (!match.Groups["process"].Success || match.Groups["process"].Value == $"{Environment.ProcessId}")
        && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex("^(/dev|/proc/(?<process>[0-9]+)(/task/[0-9]+)?)/fd/(?<number>[0-9]+)$")]
    private static partial Regex Descriptor();

    /// <summary>1 for the runtime's own, as they are not to be inherited; -1 where there is none.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FcntlGetFD")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFlags(nint number);
}
