using System.Buffers.Binary;

namespace RightsGraph.Archive.Cache;

/// <summary>The table of contents of a <see cref="RecordSegment"/>: whole sources, each in one version.</summary>
internal sealed class SegmentToc
{
    private const int IdLength = 16;
    private const int HashLength = 32;
    private const int HeadLength = IdLength + HashLength + sizeof(long);
    private const int SourceLength = HeadLength + SegmentRange.BytesLength + sizeof(int);

    private readonly byte[] bytes;
    private readonly Dictionary<SourceVersion, (SegmentRange Records, int Start, int Count)> sources = [];

    public SegmentToc(byte[] bytes)
    {
        this.bytes = bytes;
        for (var offset = 0; offset < bytes.Length;)
        {
            var source = new SourceVersion(
                new RecordId(new Guid(bytes.AsSpan(offset, IdLength))),
                Convert.ToHexStringLower(bytes.AsSpan(offset + IdLength, HashLength)),
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(offset + IdLength + HashLength)));
            var records = SegmentRange.Read(bytes.AsSpan(offset + HeadLength));
            offset += SourceLength;
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset - sizeof(int)));
            sources[source] = (records, offset, count);
            offset += count * SegmentRange.BytesLength;
        }
    }

    /// <param name="sources">Each with its records, and with the texts of those that have one, in order.</param>
    public static SegmentToc Create(
        IReadOnlyCollection<(SourceVersion Source, SegmentRange Records, IReadOnlyList<SegmentRange> Texts)> sources)
    {
        var bytes = new byte[sources.Sum(source => SourceLength + (source.Texts.Count * SegmentRange.BytesLength))];
        var rest = bytes.AsSpan();
        foreach (var (source, records, texts) in sources)
        {
            source.Id.Value.TryWriteBytes(rest);
            Convert.FromHexString(source.Sha256).CopyTo(rest[IdLength..]);
            BinaryPrimitives.WriteInt64LittleEndian(rest[(IdLength + HashLength)..], source.ImportedAt);
            records.Write(rest[HeadLength..]);
            BinaryPrimitives.WriteInt32LittleEndian(rest[(SourceLength - sizeof(int))..], texts.Count);
            rest = rest[SourceLength..];
            foreach (var text in texts)
            {
                text.Write(rest);
                rest = rest[SegmentRange.BytesLength..];
            }
        }

        return new SegmentToc(bytes);
    }

    public byte[] ToBytes() => bytes;

    public int TextCount => sources.Values.Sum(source => source.Count);

    public int TextCountOf(SourceVersion source) => sources[source].Count;

    public IReadOnlyCollection<SourceVersion> Sources => sources.Keys;

    public bool Contains(SourceVersion source) => sources.ContainsKey(source);

    public SegmentRange RecordsOf(SourceVersion source) => sources[source].Records;

    /// <summary>Records without a text have no range here.</summary>
    public IEnumerable<SegmentRange> TextsOf(SourceVersion source)
    {
        var (_, offset, count) = sources[source];
        for (; count > 0; count--, offset += SegmentRange.BytesLength)
        {
            yield return SegmentRange.Read(bytes.AsSpan(offset));
        }
    }
}

/// <summary>A source document as imported once: its records never change. A newer program may import the same bytes
/// again and read them differently, so the time of the import, in ticks, belongs to the version.</summary>
internal readonly record struct SourceVersion(RecordId Id, string Sha256, long ImportedAt)
{
    public static SourceVersion Of(Source source) => new(source.Id, source.Sha256, source.ImportedAt.UtcTicks);
}

/// <summary>Bytes of a <see cref="RecordSegment"/>, and their CRC-32.</summary>
internal readonly record struct SegmentRange(long Offset, int Length, uint Checksum)
{
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
