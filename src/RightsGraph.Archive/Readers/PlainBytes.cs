namespace RightsGraph.Archive.Readers;

internal static class PlainBytes
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>Each chunk is valid until the next is read.</summary>
    /// <exception cref="InvalidDataException">
    /// The data is damaged, or has more than <paramref name="maxBytes"/>. The message is fit for a refusal.
    /// </exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream, bool isCompressed, long maxBytes)
    {
        var total = 0L;
        foreach (var chunk in isCompressed ? GzipMembers.Inflate(stream) : Chunks(stream))
        {
            total += chunk.Length;
            if (total > maxBytes)
            {
                var measured = isCompressed ? "bytes when decompressed" : "bytes";
                throw new InvalidDataException($"the document has more than {maxBytes:N0} {measured}");
            }

            yield return chunk;
        }
    }

    public static ReadOnlyMemory<byte>? Whole(SourceDocument document, int maxBytes, out Refusal? refusal)
    {
        refusal = null;
        if (!document.IsCompressed && document.Bytes.Length <= maxBytes)
        {
            document.OnRead?.Invoke(document.Bytes.Length);
            return document.Bytes;
        }

        using var stream = new MemoryStream(document.Bytes, writable: false);
        var whole = new MemoryStream();
        try
        {
            foreach (var chunk in Read(stream, document.IsCompressed, maxBytes))
            {
                whole.Write(chunk.Span);
                document.OnRead?.Invoke(stream.Position);
            }

            return whole.GetBuffer().AsMemory(0, (int)whole.Length);
        }
        catch (InvalidDataException problem)
        {
            refusal = new Refusal(document.Name, null, problem.Message);
            return null;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Chunks(Stream stream)
    {
        var buffer = new byte[ChunkBytes];
        while (stream.Read(buffer) is > 0 and var count)
        {
            yield return buffer.AsMemory(0, count);
        }
    }
}
