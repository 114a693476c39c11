using System.Runtime.InteropServices;

namespace RightsGraph.Server.Files;

/// <summary>Writes to an inherited descriptor where the programs before have left off, and moves that position for
/// those behind; a <see cref="FileStream"/> would keep a position of its own. Not for Windows.</summary>
internal sealed class DescriptorStream(int number) : WriteOnlyStream
{
    /// <exception cref="IOException">It is closed, full, or nobody reads it.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!FileDescriptor.IsInherited(number))
        {
            throw new IOException("It is closed.");
        }

        while (!buffer.IsEmpty)
        {
            var written = Write(number, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written < 0)
            {
                throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}.");
            }

            buffer = buffer[written..];
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Write(nint number, in byte buffer, int length);
}
