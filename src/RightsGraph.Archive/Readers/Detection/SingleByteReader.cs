namespace RightsGraph.Archive.Readers.Detection;

/// <summary>Decodes one byte a character by a table.</summary>
internal sealed class SingleByteReader(ReadOnlyMemory<byte> bytes, char[] table) : TextReader
{
    private int position;

    public override int Peek() => position < bytes.Length ? table[bytes.Span[position]] : -1;

    public override int Read() => position < bytes.Length ? table[bytes.Span[position++]] : -1;

    public override int Read(Span<char> buffer)
    {
        var rest = bytes.Span[position..];
        var count = Math.Min(buffer.Length, rest.Length);
        for (var index = 0; index < count; index++)
        {
            buffer[index] = table[rest[index]];
        }

        position += count;
        return count;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));
}
