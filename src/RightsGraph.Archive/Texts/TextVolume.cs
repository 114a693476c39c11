using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace RightsGraph.Archive.Texts;

/// <summary>
/// A file of texts that never changes once it is whole: the texts in UTF-8, one behind the other, a
/// <see cref="VolumeTable"/> of what stands where, and an end that tells whether all of it was written.
/// </summary>
internal sealed class TextVolume
{
    /// <summary>Where the table begins, and its SHA-256.</summary>
    private const int EndLength = sizeof(long) + SHA256.HashSizeInBytes;

    private readonly SafeFileHandle file;
    private readonly Lazy<MemoryMappedViewAccessor> map;

    private TextVolume(string path, SafeFileHandle file, VolumeTable table)
    {
        Path = path;
        this.file = file;
        Table = table;
        map = new Lazy<MemoryMappedViewAccessor>(Map);
    }

    public string Path { get; private set; }

    public VolumeTable Table { get; private set; }

    /// <summary>A new file, to be written.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static TextVolume Create(string path) => new(
        path,
        File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete),
        VolumeTable.Empty);

    /// <summary>Null for a file that is not whole, or none of these at all.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TextVolume? Open(string path)
    {
        var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        if (ReadTable(file) is { } table)
        {
            return new TextVolume(path, file, table);
        }

        file.Dispose();
        return null;
    }

    /// <exception cref="EndOfStreamException">The file is shorter than it was.</exception>
    public void Read(Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0)
            {
                throw new EndOfStreamException($"The file of texts '{Path}' is shorter than it was.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>
    /// As <see cref="Read"/>, for who reads very many: each costs a fraction of the time, but the process ends where the
    /// disk fails. Only of a volume that is complete.
    /// </summary>
    public void ReadMapped(byte[] bytes, int length, long offset)
    {
        var file = map.Value.SafeMemoryMappedViewHandle;
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset + (ulong)length, file.ByteLength);

        // The handle's own methods copy byte by byte.
        Marshal.Copy(file.DangerousGetHandle() + (nint)offset, bytes, 0, length);
        GC.KeepAlive(file);
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file, bytes, offset);

    /// <summary>Makes the file whole, and gives it its name when all of it is on the disk.</summary>
    public void Complete(VolumeTable table, long length, string path)
    {
        var bytes = table.ToBytes();
        var end = new byte[EndLength];
        BinaryPrimitives.WriteInt64LittleEndian(end, length);
        SHA256.HashData(bytes, end.AsSpan(sizeof(long)));
        RandomAccess.Write(file, bytes, length);
        RandomAccess.Write(file, end, length + bytes.Length);
        RandomAccess.FlushToDisk(file);
        File.Move(Path, path, overwrite: true);
        (Path, Table) = (path, table);
    }

    /// <summary>Takes the name away; whoever holds texts of it goes on reading them.</summary>
    public void Delete() => File.Delete(Path);

    /// <summary>What is mapped stays so as long as anyone holds a text of the volume, also when its name is gone.</summary>
    private MemoryMappedViewAccessor Map()
    {
        using var mapped = MemoryMappedFile.CreateFromFile(
            file, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    private static VolumeTable? ReadTable(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var end = new byte[EndLength];
        if (length < EndLength || RandomAccess.Read(file, end, length - EndLength) < EndLength)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadInt64LittleEndian(end);
        if (start < 0 || start > length - EndLength || length - EndLength - start > Array.MaxLength)
        {
            return null;
        }

        var table = new byte[length - EndLength - start];
        return RandomAccess.Read(file, table, start) == table.Length
            && SHA256.HashData(table).AsSpan().SequenceEqual(end.AsSpan(sizeof(long)))
            ? VolumeTable.Of(table)
            : null;
    }
}
