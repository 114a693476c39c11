using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace RightsGraph.Archive.Cache;

internal sealed class RecordSegmentWriter(string temporaryPath) : IDisposable
{
    private const int MaxBufferedBytes = 1 << 20;

    private readonly ArrayBufferWriter<byte> buffer = new(MaxBufferedBytes);
    private readonly Dictionary<SourceVersion, PendingSource> sources = [];
    private readonly RecordSegment segment = RecordSegment.Create(temporaryPath);
    private long written;
    private bool isComplete;

    /// <summary>Also called for a source without records.</summary>
    public void AddSource(SourceVersion source) => sources.TryAdd(source, new PendingSource());

    /// <param name="record">A record of a source that was added. Its text must be valid UTF-16.</param>
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
        var range = EndBuffered(length);
        source.Texts.Add(range);
        return record with { Body = new DocumentText(new StoredText(segment, range)) };
    }

    public void Copy(SourceVersion source, RecordSegment from)
    {
        try
        {
            var copy = new PendingSource();
            copy.Records.Write(from.Read(from.Toc.RecordsOf(source)));
            foreach (var text in from.Toc.TextsOf(source))
            {
                from.Read(buffer.GetSpan(text.Length)[..text.Length], text);
                buffer.Advance(text.Length);
                copy.Texts.Add(EndBuffered(text.Length));
            }

            sources.TryAdd(source, copy);
        }
        catch (IOException) when (from.IsDamaged)
        {
            // The next load reads the source from the store.
        }
    }

    public RecordSegment Complete(string path)
    {
        var toc = SegmentToc.Create(
            [.. sources.Select(source => (source.Key, WriteRecords(source.Value), source.Value.Texts))]);
        Flush();
        segment.Complete(toc, written, path);
        isComplete = true;
        return segment;
    }

    public void Dispose()
    {
        if (!isComplete)
        {
            segment.Delete();
        }
    }

    private SegmentRange WriteRecords(PendingSource source)
    {
        buffer.Write(source.Records.WrittenSpan);
        return EndBuffered(source.Records.WrittenCount);
    }

    private SegmentRange EndBuffered(int length)
    {
        var range = new SegmentRange(
            written + buffer.WrittenCount - length, length, Crc32.HashToUInt32(buffer.WrittenSpan[^length..]));
        if (buffer.WrittenCount > MaxBufferedBytes)
        {
            Flush();
        }

        return range;
    }

    private void Flush()
    {
        segment.Write(buffer.WrittenSpan, written);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
    }

    /// <summary>Records wait in memory until the end, so that those of a source lie together.</summary>
    private sealed class PendingSource
    {
        public ArrayBufferWriter<byte> Records { get; } = new();

        public List<SegmentRange> Texts { get; } = [];
    }
}
