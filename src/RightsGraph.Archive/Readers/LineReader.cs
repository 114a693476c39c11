using System.Text;

namespace RightsGraph.Archive.Readers;

/// <summary>
/// Reads a document line by line, in memory for one line: only LF ends one. A line beyond the longest is passed over,
/// but for its beginning.
/// </summary>
internal sealed class LineReader(SourceFile file, int longest, long mostBytes = long.MaxValue) : IDisposable
{
    private readonly Stream stream = file.Open();
    private readonly MemoryStream carried = new();
    private IEnumerator<ReadOnlyMemory<byte>>? chunks;
    private ReadOnlyMemory<byte> rest;
    private bool hasEnded;

    /// <summary>Of the line last read, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>What kept the reader from going on; null where it came to the document's end.</summary>
    public Refusal? Damage { get; private set; }

    /// <summary>False at the document's end, and where it is damaged.</summary>
    /// <param name="line">Good until the next is asked for.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool TryRead(out ByteLine line)
    {
        carried.SetLength(0);
        var length = 0L;
        line = default;
        while (!hasEnded)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            length += part.Length;
            if (end >= 0 && carried.Length == 0)
            {
                line = LineOf(part, length);
            }
            else
            {
                // One byte too many tells a line that is too long.
                carried.Write(part[..(int)Math.Min(part.Length, longest + 1L - carried.Length)].Span);
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

    private bool HasNextChunk()
    {
        chunks ??= PlainBytes.Read(stream, file.IsCompressed, mostBytes).GetEnumerator();
        try
        {
            var hasNext = chunks.MoveNext();
            rest = hasNext ? chunks.Current : default;
            return hasNext;
        }
        catch (InvalidDataException problem)
        {
            Damage = new Refusal(file.Name, Number + 1, problem.Message);
            return false;
        }
    }
}

/// <summary>One line of a document, without its end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Where the line is longer than is read of one, only its beginning.</param>
/// <param name="Length">Of the whole line, in bytes.</param>
internal readonly record struct ByteLine(int Number, ReadOnlyMemory<byte> Bytes, long Length);
