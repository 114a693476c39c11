using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace RightsGraph.Archive.Cache;

/// <summary>An immutable file of records: their texts in UTF-8, the serialized rest of each source, a table of
/// contents, and a footer that tells whether the file is complete. It is never disposed: texts that outlive its
/// deletion read from it.</summary>
internal sealed class RecordSegment
{
    /// <summary>The offset of the table of contents, and the SHA-256 of format and table.</summary>
    private const int FooterLength = sizeof(long) + SHA256.HashSizeInBytes;

    /// <summary>Raise it when the file layout changes: segments of other formats are deleted and rebuilt.</summary>
    private const byte Format = 5;

    private readonly SafeFileHandle file;
    private volatile bool isDamaged;

    private RecordSegment(string path, SafeFileHandle file, SegmentToc toc)
    {
        Path = path;
        this.file = file;
        Toc = toc;
    }

    public string Path { get; private set; }

    public SegmentToc Toc { get; private set; }

    /// <summary>Called when a read finds damage; it may be called more than once.</summary>
    public Action? WhenDamaged { get; set; }

    public bool IsDamaged => isDamaged;

    public static RecordSegment Create(string path) => new(
        path,
        File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete),
        new SegmentToc([]));

    /// <summary>Null for a file that is incomplete, or of another format.</summary>
    public static RecordSegment? Open(string path)
    {
        var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        if (ReadToc(file) is { } toc)
        {
            return new RecordSegment(path, file, toc);
        }

        file.Dispose();
        return null;
    }

    public IReadOnlyList<Document> ReadRecords(Source source)
    {
        var version = SourceVersion.Of(source);
        return RecordSerializer.Read(
            Read(Toc.RecordsOf(version)),
            source,
            Toc.TextsOf(version).Select(text => new StoredText(this, text)));
    }

    public byte[] Read(SegmentRange range)
    {
        var bytes = new byte[range.Length];
        Read(bytes, range);
        return bytes;
    }

    /// <exception cref="IOException">The range cannot be read, or is damaged.</exception>
    public void Read(Span<byte> bytes, SegmentRange range)
    {
        var rest = bytes;
        int read;
        do
        {
            read = RandomAccess.Read(file, rest, range.Offset + bytes.Length - rest.Length);
            rest = rest[read..];
        }
        while (read > 0 && !rest.IsEmpty);
        if (!rest.IsEmpty || Crc32.HashToUInt32(bytes) != range.Checksum)
        {
            // Once it is deleted, the next start at the latest rebuilds it from the store.
            isDamaged = true;
            Delete();
            WhenDamaged?.Invoke();
            throw new IOException($"The file of texts '{Path}' is damaged: they are read from the store again.");
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // The runtime throws this where the file system, or a limit of the process, allows no file that long.
            throw new IOException($"The file '{Path}' may not be longer.", fault);
        }
    }

    /// <summary>Writes the table of contents, and renames the file once all of it is on the disk.</summary>
    public void Complete(SegmentToc toc, long offset, string path)
    {
        var bytes = toc.ToBytes();
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, offset);
        Hash(bytes).CopyTo(footer, sizeof(long));
        Write(bytes, offset);
        Write(footer, offset + bytes.Length);
        RandomAccess.FlushToDisk(file);
        File.Move(Path, path, overwrite: true);
        (Path, Toc) = (path, toc);
    }

    public void Delete() => File.Delete(Path);

    private static SegmentToc? ReadToc(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var footer = new byte[FooterLength];
        if (length < FooterLength || RandomAccess.Read(file, footer, length - FooterLength) < FooterLength)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadInt64LittleEndian(footer);
        if (start < 0 || start > length - FooterLength || length - FooterLength - start > Array.MaxLength)
        {
            return null;
        }

        var toc = new byte[length - FooterLength - start];
        return RandomAccess.Read(file, toc, start) == toc.Length
            && Hash(toc).AsSpan().SequenceEqual(footer.AsSpan(sizeof(long)))
            ? new SegmentToc(toc)
            : null;
    }

    private static byte[] Hash(byte[] toc)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Format]);
        hash.AppendData(toc);
        return hash.GetHashAndReset();
    }
}
