using System.Buffers;
using System.IO.Hashing;
using System.Text;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>Writes a <see cref="RecordSegment"/>; what it holds can be read once it is complete.</summary>
internal sealed class RecordSegmentWriter(string temporaryPath) : IDisposable
{
    private const int MostBuffered = 1 << 20;

    private readonly ArrayBufferWriter<byte> buffer = new(MostBuffered);
    private readonly Dictionary<SourceVersion, Written> sources = [];
    private readonly RecordSegment volume = RecordSegment.Create(temporaryPath);
    private long written;
    private bool isComplete;

    /// <summary>Also for a source that has no records.</summary>
    public void AddSource(SourceVersion source) => sources.TryAdd(source, new Written());

    /// <param name="record">Of a source that was added; each once. Its text is any that has a form in UTF-8.</param>
    /// <returns>The record with its text as it is kept.</returns>
    public Document Add(Document record)
    {
        var source = sources[SourceVersion.Of(record.Source)];
        var text = record.Text;
        source.Records.Write(RecordSerializer.Write(record, text is not null));
        if (text is null)
        {
            return record;
        }

        var length = (int)Encoding.UTF8.GetBytes(text, buffer);
        var place = PlaceOfLast(length);
        source.Texts.Add(place);
        return record with { Body = new DocumentText(new StoredText(volume, place)) };
    }

    /// <summary>A source as another volume has it; not where that is damaged.</summary>
    public void Copy(SourceVersion source, RecordSegment from)
    {
        try
        {
            var copy = new Written();
            copy.Records.Write(from.Read(from.Table.RecordsOf(source)));
            foreach (var text in from.Table.TextsOf(source))
            {
                from.Read(buffer.GetSpan(text.Length)[..text.Length], text);
                buffer.Advance(text.Length);
                copy.Texts.Add(PlaceOfLast(text.Length));
            }

            sources.TryAdd(source, copy);
        }
        catch (IOException) when (from.IsDamaged)
        {
            // It is read from the store again.
        }
    }

    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public RecordSegment Complete(string path)
    {
        var table = SegmentToc.Create(
            [.. sources.Select(source => (source.Key, Write(source.Value), source.Value.Texts))]);
        Flush();
        volume.Complete(table, written, path);
        isComplete = true;
        return volume;
    }

    /// <summary>What was not completed is gone.</summary>
    public void Dispose()
    {
        if (!isComplete)
        {
            volume.Delete();
        }
    }

    private SegmentRange Write(Written source)
    {
        buffer.Write(source.Records.WrittenSpan);
        return PlaceOfLast(source.Records.WrittenCount);
    }

    private SegmentRange PlaceOfLast(int length)
    {
        var place = new SegmentRange(
            written + buffer.WrittenCount - length, length, Crc32.HashToUInt32(buffer.WrittenSpan[^length..]));
        if (buffer.WrittenCount > MostBuffered)
        {
            Flush();
        }

        return place;
    }

    private void Flush()
    {
        volume.Write(buffer.WrittenSpan, written);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
    }

    /// <summary>Of a source: its records, which follow when all are there, and its texts, which are there.</summary>
    private sealed class Written
    {
        public ArrayBufferWriter<byte> Records { get; } = new();

        public List<SegmentRange> Texts { get; } = [];
    }
}
