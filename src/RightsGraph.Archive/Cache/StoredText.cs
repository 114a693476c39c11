using System.Buffers;
using System.Text;

namespace RightsGraph.Archive.Cache;

/// <summary>A text that is read from its segment each time: the system's page cache holds what is read often.</summary>
internal sealed class StoredText(RecordSegment segment, SegmentRange range)
{
    /// <summary>In bytes.</summary>
    public int Length => range.Length;

    /// <exception cref="IOException">The segment cannot be read any more, or is damaged.</exception>
    public string Read()
    {
        var text = "";
        Test(bytes =>
        {
            text = Encoding.UTF8.GetString(bytes);
            return true;
        });
        return text;
    }

    /// <summary>Evaluates a predicate without allocating.</summary>
    /// <inheritdoc cref="Read"/>
    public bool Test(Utf8Test test)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(range.Length);
        try
        {
            segment.Read(bytes.AsSpan(0, range.Length), range);
            return test(bytes.AsSpan(0, range.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
