using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>
/// A file of records that never changes once it is whole: their texts in UTF-8, one behind the other, the
/// <see cref="RecordSerializer"/> of each source, a <see cref="SegmentToc"/> of what stands where, and an end that tells
/// whether all of it was written.
/// </summary>
internal sealed class RecordSegment
{
    /// <summary>Where the table begins, and the SHA-256 of the format and the table.</summary>
    private const int EndLength = sizeof(long) + SHA256.HashSizeInBytes;

    /// <summary>
    /// Raised when volumes are written differently, so that those of an earlier program are not taken for whole.
    /// </summary>
    private const byte Format = 4;

    private readonly SafeFileHandle file;
    private volatile bool isDamaged;

    private RecordSegment(string path, SafeFileHandle file, SegmentToc table)
    {
        Path = path;
        this.file = file;
        Table = table;
    }

    public string Path { get; private set; }

    public SegmentToc Table { get; private set; }

    /// <summary>Told when something is asked for that is not as it was written; more than once.</summary>
    public Action? WhenDamaged { get; set; }

    /// <summary>Whether something was asked for that is not as it was written.</summary>
    public bool IsDamaged => isDamaged;

    /// <summary>A new file, to be written.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static RecordSegment Create(string path) => new(
        path,
        File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete),
        SegmentToc.Empty);

    /// <summary>Null for a file that is not whole, or none of these at all.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static RecordSegment? Open(string path)
    {
        var file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        if (ReadTable(file) is { } table)
        {
            return new RecordSegment(path, file, table);
        }

        file.Dispose();
        return null;
    }

    /// <summary>The records of a source that it holds, in the order in which they were written.</summary>
    /// <exception cref="IOException">They cannot be read, or are not as they were written.</exception>
    /// <exception cref="InvalidDataException">This program knows a country or a kind no more.</exception>
    public IReadOnlyList<Document> RecordsOf(Source source)
    {
        var version = SourceVersion.Of(source);
        return RecordSerializer.Read(
            Read(Table.RecordsOf(version)),
            source,
            Table.TextsOf(version).Select(text => new StoredText(this, text)));
    }

    /// <exception cref="IOException">It cannot be read, or is not as it was written.</exception>
    public byte[] Read(SegmentRange place)
    {
        var bytes = new byte[place.Length];
        Read(bytes, place);
        return bytes;
    }

    /// <inheritdoc cref="Read(SegmentRange)"/>
    public void Read(Span<byte> bytes, SegmentRange place)
    {
        var rest = bytes;
        int read;
        do
        {
            read = RandomAccess.Read(file, rest, place.Offset + bytes.Length - rest.Length);
            rest = rest[read..];
        }
        while (read > 0 && !rest.IsEmpty);
        if (!rest.IsEmpty || Crc32.HashToUInt32(bytes) != place.Checksum)
        {
            // Without its name, it is made anew from the store by the next start, if not before.
            isDamaged = true;
            Delete();
            WhenDamaged?.Invoke();
            throw new IOException($"The file of texts '{Path}' is damaged: they are read from the store again.");
        }
    }

    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(file, bytes, offset);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            // So the runtime says that the file system, or a limit of the process, allows no file so long.
            throw new IOException($"The file '{Path}' may not be longer.", problem);
        }
    }

    /// <summary>Makes the file whole, and gives it its name when all of it is on the disk.</summary>
    public void Complete(SegmentToc table, long length, string path)
    {
        var bytes = table.ToBytes();
        var end = new byte[EndLength];
        BinaryPrimitives.WriteInt64LittleEndian(end, length);
        HashOf(bytes).CopyTo(end, sizeof(long));
        Write(bytes, length);
        Write(end, length + bytes.Length);
        RandomAccess.FlushToDisk(file);
        File.Move(Path, path, overwrite: true);
        (Path, Table) = (path, table);
    }

    /// <summary>Takes the name away; whoever holds texts of it goes on reading them.</summary>
    public void Delete() => File.Delete(Path);

    private static SegmentToc? ReadTable(SafeFileHandle file)
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
            && HashOf(table).AsSpan().SequenceEqual(end.AsSpan(sizeof(long)))
            ? SegmentToc.Parse(table)
            : null;
    }

    private static byte[] HashOf(byte[] table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Format]);
        hash.AppendData(table);
        return hash.GetHashAndReset();
    }
}
