using System.Buffers;
using System.Text;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>A text that is kept in a file and read from there each time; the system holds what is read often.</summary>
internal sealed class StoredText(RecordSegment volume, SegmentRange place)
{
    /// <exception cref="IOException">The file cannot be read any more, or has something else there.</exception>
    public string Read()
    {
        var bytes = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            volume.Read(bytes.AsSpan(0, place.Length), place);
            return Encoding.UTF8.GetString(bytes, 0, place.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>What a test says of the text, of which no string is made.</summary>
    /// <inheritdoc cref="Read"/>
    public bool Test(Utf8Test test)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            volume.Read(bytes.AsSpan(0, place.Length), place);
            return test(bytes.AsSpan(0, place.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
