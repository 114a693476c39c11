using System.Runtime.InteropServices;

namespace RightsGraph.Server.Importing;

/// <summary>Tells files from pipes, sockets and devices without opening them, which could wait for ever.</summary>
internal static class FileKind
{
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Of the second number in what the runtime's own call returns, the same on every Unix.</summary>
    private const int ModeIndex = 1;

    /// <summary>A pipe, a socket or a device, or a link to one.</summary>
    public static bool IsSpecial(string path)
    {
        var status = new int[64];
        return !OperatingSystem.IsWindows()
            && Stat(path, status) == 0
            && (status[ModeIndex] & TypeBits) is not (Regular or Folder);
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] int[] status);
}
