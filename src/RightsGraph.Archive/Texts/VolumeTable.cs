using System.Buffers.Binary;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Texts;

/// <summary>What stands where in a <see cref="TextVolume"/>: whole sources, each in one version.</summary>
internal sealed class VolumeTable
{
    private const int HashLength = 32;
    private const int SourceLength = 16 + HashLength + sizeof(long) + TextPlace.BytesLength + sizeof(int);

    private readonly byte[] bytes;
    private readonly Dictionary<SourceVersion, (TextPlace Records, int Start, int Count)> sources = [];

    private VolumeTable(byte[] bytes)
    {
        this.bytes = bytes;
        for (var place = 0; place < bytes.Length;)
        {
            var source = new SourceVersion(
                new RecordId(new Guid(bytes.AsSpan(place, 16))),
                Convert.ToHexStringLower(bytes.AsSpan(place + 16, HashLength)),
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(place + 16 + HashLength)));
            var records = TextPlace.Read(bytes.AsSpan(place + 16 + HashLength + sizeof(long)));
            place += SourceLength;
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place - sizeof(int)));
            sources[source] = (records, place, count);
            place += count * TextPlace.BytesLength;
        }
    }

    public static VolumeTable Empty { get; } = new([]);

    /// <param name="bytes">As <see cref="ToBytes"/> gave them.</param>
    public static VolumeTable Of(byte[] bytes) => new(bytes);

    /// <param name="sources">Of each source its records, and the texts of those that have one, in their order.</param>
    public static VolumeTable Of(
        IReadOnlyCollection<(SourceVersion Source, TextPlace Records, IReadOnlyList<TextPlace> Texts)> sources)
    {
        var bytes = new byte[sources.Sum(source => SourceLength + (source.Texts.Count * TextPlace.BytesLength))];
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
                rest = rest[TextPlace.BytesLength..];
            }
        }

        return new VolumeTable(bytes);
    }

    public byte[] ToBytes() => bytes;

    public int TextCount => sources.Values.Sum(source => source.Count);

    public int TextCountOf(SourceVersion source) => sources[source].Count;

    public bool Holds(SourceVersion source) => sources.ContainsKey(source);

    /// <summary>Where the records of a source stand, as <see cref="RecordBytes"/>.</summary>
    public TextPlace RecordsOf(SourceVersion source) => sources[source].Records;

    /// <summary>Where the texts of a source stand; records without a text are not among them.</summary>
    public IEnumerable<TextPlace> TextsOf(SourceVersion source)
    {
        var (_, start, count) = sources[source];
        for (var place = start; count > 0; count--, place += TextPlace.BytesLength)
        {
            yield return TextPlace.Read(bytes.AsSpan(place));
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
