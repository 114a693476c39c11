using System.Text;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads a document line by line, with only one in memory. LF ends a line, or CR in a document that has no LF
/// where it begins; of a line that is too long, only the beginning is returned.</summary>
internal sealed class LineReader(SourceFile file, int maxLineBytes, long maxBytes = long.MaxValue) : IDisposable
{
    private readonly Stream stream = file.Open();
    private readonly MemoryStream carried = new();
    private IEnumerator<ReadOnlyMemory<byte>>? chunks;
    private ReadOnlyMemory<byte> rest;
    private bool hasEnded;
    private byte lineEnd = (byte)'\n';

    public int Number { get; private set; }

    /// <summary>Why reading stopped before the document's end; null where it did not.</summary>
    public Refusal? Damage { get; private set; }

    /// <param name="line">Valid until the next call.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool TryRead(out ByteLine line)
    {
        carried.SetLength(0);
        var length = 0L;
        line = default;
        while (!hasEnded)
        {
            var end = rest.Span.IndexOf(lineEnd);
            var part = end < 0 ? rest : rest[..end];
            length += part.Length;
            if (end >= 0 && carried.Length == 0)
            {
                line = LineOf(part, length);
            }
            else
            {
                // One byte beyond the limit marks a line as too long.
                carried.Write(part[..(int)Math.Min(part.Length, maxLineBytes + 1L - carried.Length)].Span);
                if (end < 0 && HasNextChunk())
                {
                    continue;
                }

                hasEnded = end < 0;
                line = LineOf(carried.GetBuffer().AsMemory(0, (int)carried.Length), length);
            }

            rest = end < 0 ? default : rest[(end + 1)..];
            return Damage is null;
        }

        return false;
    }

    public void Dispose()
    {
        chunks?.Dispose();
        stream.Dispose();
    }

    private ByteLine LineOf(ReadOnlyMemory<byte> bytes, long length)
    {
        Number++;
        return Number == 1 && bytes.Span.StartsWith(Encoding.UTF8.Preamble)
            ? new ByteLine(Number, bytes[Encoding.UTF8.Preamble.Length..], length - Encoding.UTF8.Preamble.Length)
            : new ByteLine(Number, bytes, length);
    }

    /// <summary>A CR at the very end may have its LF in the next chunk.</summary>
    private static byte LineEndOf(ReadOnlySpan<byte> beginning) =>
        !beginning.Contains((byte)'\n') && beginning.IndexOf((byte)'\r') is >= 0 and var at && at < beginning.Length - 1
            ? (byte)'\r'
            : (byte)'\n';

    private bool HasNextChunk()
    {
        var isFirst = chunks is null;
        chunks ??= PlainBytes.Read(stream, file.IsCompressed, maxBytes).GetEnumerator();
        try
        {
            var hasNext = chunks.MoveNext();
            rest = hasNext ? chunks.Current : default;
            lineEnd = isFirst ? LineEndOf(rest.Span) : lineEnd;
            file.OnRead?.Invoke(stream.Position);
            return hasNext;
        }
        catch (InvalidDataException problem)
        {
            Damage = new Refusal(file.Name, Number + 1, problem.Message);
            return false;
        }
    }
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">The line without its end; only the beginning of a line that is too long.</param>
/// <param name="Length">The length of the whole line, in bytes.</param>
internal readonly record struct ByteLine(int Number, ReadOnlyMemory<byte> Bytes, long Length);
