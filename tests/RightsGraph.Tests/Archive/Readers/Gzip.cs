using System.IO.Compression;
using System.Text;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>Compression by the runtime, which the reader does not use.</summary>
internal static class Gzip
{
    public static byte[] Compress(string content) => Compress(Encoding.UTF8.GetBytes(content));

    public static byte[] Compress(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }

    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(path), CompressionMode.Decompress),
            Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
