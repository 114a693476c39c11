namespace RightsGraph.EndToEnd.Lasting.Faults;

/// <summary>Programs that run ours where something is denied to it.</summary>
internal static class Runners
{
    /// <summary>
    /// No file can be longer, which is what a full disk looks like that needs no disk of its own. The signal that tells
    /// of it would end the program; the runtime's own large file for code counts too, and is not needed.
    /// </summary>
    public static string[] WithFilesOfAtMost(int bytes) =>
    [
        "sh", "-c", "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; exec prlimit --fsize=\"$0\": \"$@\"",
        $"{bytes}",
    ];

    /// <summary>The permissions of files count even where root runs the tests.</summary>
    public static string[] UnderPermissions =>
        Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
}
