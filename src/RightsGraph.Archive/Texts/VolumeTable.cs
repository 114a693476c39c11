using System.Buffers.Binary;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Texts;

/// <summary>What stands where in a <see cref="TextVolume"/>: the texts of whole sources, each in one version.</summary>
internal sealed class VolumeTable
{
    private const int HashLength = 32;
    private const int SourceLength = 16 + HashLength + sizeof(long) + sizeof(int);
    private const int TextLength = 16 + sizeof(long) + sizeof(int) + sizeof(uint);

    private readonly byte[] bytes;
    private readonly Dictionary<SourceVersion, (int Start, int Count)> sources = [];

    private VolumeTable(byte[] bytes)
    {
        this.bytes = bytes;
        for (var place = 0; place < bytes.Length;)
        {
            var source = new SourceVersion(
                new RecordId(new Guid(bytes.AsSpan(place, 16))),
                Convert.ToHexStringLower(bytes.AsSpan(place + 16, HashLength)),
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(place + 16 + HashLength)));
            var count = BinaryPrimitives.ReadInt32LittleEndian(
                bytes.AsSpan(place + SourceLength - sizeof(int)));
            sources[source] = (place + SourceLength, count);
            place += SourceLength + (count * TextLength);
        }
    }

    public static VolumeTable Empty { get; } = new([]);

    public IReadOnlyCollection<SourceVersion> Sources => sources.Keys;

    /// <param name="bytes">As <see cref="ToBytes"/> gave them.</param>
    public static VolumeTable Of(byte[] bytes) => new(bytes);

    /// <param name="sources">Of each source all records that have a text.</param>
    public static VolumeTable Of(IReadOnlyDictionary<SourceVersion, List<TextPlace>> sources)
    {
        var bytes = new byte[sources.Values.Sum(texts => SourceLength + (texts.Count * TextLength))];
        var rest = bytes.AsSpan();
        foreach (var (source, texts) in sources)
        {
            source.Id.Value.TryWriteBytes(rest);
            Convert.FromHexString(source.Sha256).CopyTo(rest[16..]);
            BinaryPrimitives.WriteInt64LittleEndian(rest[(16 + HashLength)..], source.ImportedAt);
            BinaryPrimitives.WriteInt32LittleEndian(rest[(SourceLength - sizeof(int))..], texts.Count);
            rest = rest[SourceLength..];
            foreach (var text in texts)
            {
                text.Record.Value.TryWriteBytes(rest);
                BinaryPrimitives.WriteInt64LittleEndian(rest[16..], text.Offset);
                BinaryPrimitives.WriteInt32LittleEndian(rest[(16 + sizeof(long))..], text.Length);
                BinaryPrimitives.WriteUInt32LittleEndian(rest[(TextLength - sizeof(uint))..], text.Checksum);
                rest = rest[TextLength..];
            }
        }

        return new VolumeTable(bytes);
    }

    public byte[] ToBytes() => bytes;

    public int TextCount => sources.Values.Sum(texts => texts.Count);

    public int TextCountOf(SourceVersion source) => sources[source].Count;

    public bool Holds(SourceVersion source) => sources.ContainsKey(source);

    /// <summary>Where the texts of a source stand; records without a text are not among them.</summary>
    public IEnumerable<TextPlace> TextsOf(SourceVersion source)
    {
        var (start, count) = sources[source];
        for (var place = start; count > 0; count--, place += TextLength)
        {
            var text = bytes.AsSpan(place, TextLength);
            yield return new TextPlace(
                new RecordId(new Guid(text[..16])),
                BinaryPrimitives.ReadInt64LittleEndian(text[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(text[(16 + sizeof(long))..]),
                BinaryPrimitives.ReadUInt32LittleEndian(text[(TextLength - sizeof(uint))..]));
        }
    }
}

/// <summary>
/// A source document as it was imported once: its texts never change. The same bytes can be imported again where a
/// newer program reads them differently, hence the time, in ticks.
/// </summary>
internal readonly record struct SourceVersion(RecordId Id, string Sha256, long ImportedAt)
{
    public static SourceVersion Of(Source source) => new(source.Id, source.Sha256, source.ImportedAt.UtcTicks);
}

/// <summary>Where the text of a record stands, in bytes.</summary>
internal readonly record struct TextPlace(RecordId Record, long Offset, int Length, uint Checksum);
