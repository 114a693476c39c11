using System.Buffers;
using System.Text;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Texts;

/// <summary>Writes a <see cref="TextVolume"/>; its texts can be read once it is complete.</summary>
internal sealed class TextVolumeWriter(string temporaryPath) : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(MostBuffered);
    private readonly Dictionary<SourceVersion, List<TextPlace>> sources = [];
    private readonly TextVolume volume = TextVolume.Create(temporaryPath);
    private long written;
    private bool isComplete;

    private const int MostBuffered = 1 << 20;

    /// <summary>Also for a source none of whose records has a text.</summary>
    public void AddSource(SourceVersion source) => sources.TryAdd(source, []);

    /// <param name="source">Was added.</param>
    /// <param name="record">Of that source; each once.</param>
    /// <param name="text">Any text that has a form in UTF-8.</param>
    public KeptText Add(SourceVersion source, RecordId record, string text)
    {
        var offset = written + buffer.WrittenCount;
        var length = (int)Encoding.UTF8.GetBytes(text, buffer);
        var place = new TextPlace(record, offset, length, Checksum.Of(buffer.WrittenSpan[^length..]));
        sources[source].Add(place);
        if (buffer.WrittenCount > MostBuffered)
        {
            Flush();
        }

        return new KeptText(volume, place);
    }

    /// <summary>The texts of a source as another volume has them; not where these are damaged.</summary>
    public void Copy(SourceVersion source, TextVolume from)
    {
        try
        {
            CopyAll(source, from);
        }
        catch (IOException) when (from.IsDamaged)
        {
            sources.Remove(source);
        }
    }

    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public TextVolume Complete(string path)
    {
        Flush();
        volume.Complete(VolumeTable.Of(sources), written, path);
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

    private void CopyAll(SourceVersion source, TextVolume from)
    {
        AddSource(source);
        foreach (var text in from.Table.TextsOf(source))
        {
            sources[source].Add(text with { Offset = written + buffer.WrittenCount });
            from.Read(buffer.GetSpan(text.Length)[..text.Length], text);
            buffer.Advance(text.Length);
            if (buffer.WrittenCount > MostBuffered)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        volume.Write(buffer.WrittenSpan, written);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
    }
}
