using System.Buffers.Binary;

namespace RightsGraph.Archive.Cache;

/// <summary>
/// Where something stands in a <see cref="RecordSegment"/>, in bytes, and its CRC-32.
/// </summary>
internal readonly record struct SegmentRange(long Offset, int Length, uint Checksum)
{
    /// <summary>How many bytes say so.</summary>
    public const int BytesLength = sizeof(long) + sizeof(int) + sizeof(uint);

    public static SegmentRange Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt64LittleEndian(bytes),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(long)..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[(sizeof(long) + sizeof(int))..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Offset);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(long)..], Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[(sizeof(long) + sizeof(int))..], Checksum);
    }
}
