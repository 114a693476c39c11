namespace RightsGraph.Archive.Reading;

/// <summary>Decompresses a gzipped document whole, or refuses it.</summary>
internal static class CompressedLines
{
    public static byte[]? Decompress(SourceDocument document, out Refusal? refusal)
    {
        using var plain = new MemoryStream();
        refusal = null;
        try
        {
            foreach (var chunk in GzipMembers.Inflate(document.Bytes))
            {
                plain.Write(chunk);
                if (plain.Length > ReadLimits.DocumentBytes)
                {
                    refusal = new Refusal(
                        document.Name,
                        null,
                        $"the document has more than {ReadLimits.DocumentBytes:N0} bytes when decompressed");
                    return null;
                }
            }

            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            var line = 1 + plain.ToArray().AsSpan().Count((byte)'\n');
            refusal = new Refusal(
                document.Name, line, "the gzip data is damaged or ends too early; compress the file again");
            return null;
        }
    }
}
