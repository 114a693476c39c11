using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.GZip;

namespace RightsGraph.Archive.Reading;

/// <summary>Decompresses a gzipped document, and tells a damaged one from a whole one.</summary>
internal static class CompressedLines
{
    public static byte[]? Decompress(SourceDocument document, out Refusal? refusal)
    {
        using var plain = new MemoryStream();
        refusal = null;
        try
        {
            using var compressed = new GZipInputStream(new MemoryStream(document.Bytes));
            var buffer = new byte[1 << 16];
            for (var count = compressed.Read(buffer); count > 0; count = compressed.Read(buffer))
            {
                plain.Write(buffer, 0, count);
                if (plain.Length > ReadLimits.DocumentBytes)
                {
                    refusal = new Refusal(
                        document.Name, null, $"the document has more than {ReadLimits.DocumentBytes:N0} bytes when decompressed");
                    return null;
                }
            }

            return plain.ToArray();
        }
        catch (Exception problem) when (problem is SharpZipBaseException or IOException or InvalidOperationException)
        {
            var line = 1 + plain.ToArray().AsSpan().Count((byte)'\n');
            refusal = new Refusal(document.Name, line, "the gzip data is damaged or ends too early; compress the file again");
            return null;
        }
    }
}
