using System.Buffers.Binary;
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

    private TextVolume(string path, SafeFileHandle file, VolumeTable table)
    {
        Path = path;
        this.file = file;
        Table = table;
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
