using System.Runtime.InteropServices;

namespace RightsGraph.Archive.Store;

/// <summary>What a Unix tells of a file without opening it, which could wait for ever.</summary>
public static class FileStatus
{
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>A pipe, a socket or a device, or a link to one.</summary>
    public static bool IsSpecial(string path) =>
        Read(path) is { } status && (status.Mode & TypeBits) is not (Regular or Folder);

    /// <summary>The same under all names of a file, hard links and mounts too. Null where there is no file, or no
    /// Unix.</summary>
    public static (long Device, long Inode)? IdentityOf(string path) =>
        Read(path) is { } status ? (status.Device, status.Inode) : null;

    /// <summary>The runtime takes <c>..</c> out of the paths that it opens, and a link before it too.</summary>
    private static Status? Read(string path) =>
        !OperatingSystem.IsWindows() && Stat(Path.GetFullPath(path), out var status) == 0 ? status : null;

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    /// <summary>As the runtime's own call returns it, the same on every Unix.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(88)]
        public long Device;

        [FieldOffset(104)]
        public long Inode;
    }
}
