namespace RightsGraph.Archive.Readers;

/// <summary>The bytes of a document as they read, decompressed where it is compressed.</summary>
internal static class PlainBytes
{
    private const int ChunkBytes = 1 << 16;

    /// <summary>Chunk by chunk; a chunk is good until the next is asked for.</summary>
    /// <exception cref="InvalidDataException">
    /// The data is damaged, or there are more bytes than <paramref name="most"/>. The message is fit for a refusal.
    /// </exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(Stream stream, bool isCompressed, long most)
    {
        var total = 0L;
        foreach (var chunk in isCompressed ? GzipMembers.Inflate(stream) : Chunks(stream))
        {
            total += chunk.Length;
            if (total > most)
            {
                var measured = isCompressed ? "bytes when decompressed" : "bytes";
                throw new InvalidDataException($"the document has more than {most:N0} {measured}");
            }

            yield return chunk;
        }
    }

    /// <summary>All of them at once; null with a refusal where they cannot be had.</summary>
    public static ReadOnlyMemory<byte>? Whole(SourceDocument document, int most, out Refusal? refusal)
    {
        refusal = null;
        using var stream = new MemoryStream(document.Bytes, writable: false);
        var whole = new MemoryStream();
        try
        {
            foreach (var chunk in Read(stream, document.IsCompressed, most))
            {
                whole.Write(chunk.Span);
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
