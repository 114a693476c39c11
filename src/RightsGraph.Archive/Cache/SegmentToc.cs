using System.Buffers.Binary;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>What stands where in a <see cref="RecordSegment"/>: whole sources, each in one version.</summary>
internal sealed class SegmentToc
{
    private const int HashLength = 32;
    private const int SourceLength = 16 + HashLength + sizeof(long) + SegmentRange.BytesLength + sizeof(int);

    private readonly byte[] bytes;
    private readonly Dictionary<SourceVersion, (SegmentRange Records, int Start, int Count)> sources = [];

    private SegmentToc(byte[] bytes)
    {
        this.bytes = bytes;
        for (var place = 0; place < bytes.Length;)
        {
            var source = new SourceVersion(
                new RecordId(new Guid(bytes.AsSpan(place, 16))),
                Convert.ToHexStringLower(bytes.AsSpan(place + 16, HashLength)),
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(place + 16 + HashLength)));
            var records = SegmentRange.Read(bytes.AsSpan(place + 16 + HashLength + sizeof(long)));
            place += SourceLength;
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place - sizeof(int)));
            sources[source] = (records, place, count);
            place += count * SegmentRange.BytesLength;
        }
    }

    public static SegmentToc Empty { get; } = new([]);

    /// <param name="bytes">As <see cref="ToBytes"/> gave them.</param>
    public static SegmentToc Parse(byte[] bytes) => new(bytes);

    /// <param name="sources">Of each source its records, and the texts of those that have one, in their order.</param>
    public static SegmentToc Create(
        IReadOnlyCollection<(SourceVersion Source, SegmentRange Records, IReadOnlyList<SegmentRange> Texts)> sources)
    {
        var bytes = new byte[sources.Sum(source => SourceLength + (source.Texts.Count * SegmentRange.BytesLength))];
        var rest = bytes.AsSpan();
        foreach (var (source, records, texts) in sources)
        {
            source.Id.Value.TryWriteBytes(rest);
            Convert.FromHexString(source.Sha256).CopyTo(rest[16..]);
            BinaryPrimitives.WriteInt64LittleEndian(rest[(16 + HashLength)..], source.ImportedAt);
            records.Write(rest[(16 + HashLength + sizeof(long))..]);
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

    public bool Holds(SourceVersion source) => sources.ContainsKey(source);

    /// <summary>Where the records of a source stand, as <see cref="RecordSerializer"/>.</summary>
    public SegmentRange RecordsOf(SourceVersion source) => sources[source].Records;

    /// <summary>Where the texts of a source stand; records without a text are not among them.</summary>
    public IEnumerable<SegmentRange> TextsOf(SourceVersion source)
    {
        var (_, start, count) = sources[source];
        for (var place = start; count > 0; count--, place += SegmentRange.BytesLength)
        {
            yield return SegmentRange.Read(bytes.AsSpan(place));
        }
    }
}

/// <summary>
/// A source document as it was imported once: its records never change. The same bytes can be imported again where a
/// newer program reads them differently, hence the time, in ticks.
/// </summary>
internal readonly record struct SourceVersion(RecordId Id, string Sha256, long ImportedAt)
{
    public static SourceVersion Of(Source source) => new(source.Id, source.Sha256, source.ImportedAt.UtcTicks);
}
