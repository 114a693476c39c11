using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace RightsGraph.Archive.Reading;

/// <summary>
/// The members of which a gzip file consists (RFC 1952), and nothing else: what stands behind the last whole member is
/// damage. The library's own stream takes the members up to there for the whole file.
/// </summary>
internal static class GzipMembers
{
    private const int FixedHeaderLength = 10;
    private const int TrailerLength = 8;

    /// <summary>The two magic bytes, and deflation, the only method there is.</summary>
    private static ReadOnlySpan<byte> HeaderStart => [0x1F, 0x8B, 0x08];

    /// <summary>The plain bytes, chunk by chunk; a chunk is good until the next is asked for.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or ends too early.</exception>
    public static IEnumerable<ArraySegment<byte>> Inflate(byte[] bytes)
    {
        var buffer = new byte[1 << 16];
        var next = 0;
        do
        {
            var body = HeaderEnd(bytes, next);
            var inflater = new Inflater(noHeader: true);
            inflater.SetInput(bytes, body, bytes.Length - body);
            var checksum = new Crc32();
            while (!inflater.IsFinished)
            {
                var chunk = Inflate(inflater, buffer);
                checksum.Update(chunk);
                yield return chunk;
            }

            var end = bytes.Length - inflater.RemainingInput;
            next = end + TrailerLength;
            Demand(next <= bytes.Length
                && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end)) == checksum.Value
                && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 4)) == (uint)inflater.TotalOut);
        }
        while (next < bytes.Length);
    }

    private static ArraySegment<byte> Inflate(Inflater inflater, byte[] buffer)
    {
        int count;
        try
        {
            count = inflater.Inflate(buffer);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library meets damage with its own exceptions, but also with those of the arrays that it reads past.
            throw new InvalidDataException("The deflated data is damaged.", problem);
        }

        Demand(count > 0 || inflater.IsFinished);
        return new ArraySegment<byte>(buffer, 0, count);
    }

    /// <summary>The index of the deflated data of the member whose header begins at an index.</summary>
    private static int HeaderEnd(byte[] bytes, int start)
    {
        var header = bytes.AsSpan(start);
        Demand(header.Length >= FixedHeaderLength && header.StartsWith(HeaderStart));
        var flags = (Flags)header[3];
        Demand((flags & Flags.Reserved) == 0);
        var end = FixedHeaderLength;
        if (flags.HasFlag(Flags.Extra))
        {
            Demand(header.Length >= end + 2);
            end += 2 + BinaryPrimitives.ReadUInt16LittleEndian(header[end..]);
        }

        end += flags.HasFlag(Flags.Name) ? TextLength(header, end) : 0;
        end += flags.HasFlag(Flags.Comment) ? TextLength(header, end) : 0;
        end += flags.HasFlag(Flags.Checksum) ? 2 : 0;
        Demand(end <= header.Length);
        return start + end;
    }

    /// <summary>With the zero that ends it.</summary>
    private static int TextLength(ReadOnlySpan<byte> header, int start)
    {
        Demand(start <= header.Length);
        var length = header[start..].IndexOf((byte)0);
        Demand(length >= 0);
        return length + 1;
    }

    private static void Demand(bool isWhole)
    {
        if (!isWhole)
        {
            throw new InvalidDataException("The gzip data is damaged or ends too early.");
        }
    }

    [Flags]
    private enum Flags : byte
    {
        Checksum = 1 << 1,
        Extra = 1 << 2,
        Name = 1 << 3,
        Comment = 1 << 4,
        Reserved = 0xE0,
    }
}
