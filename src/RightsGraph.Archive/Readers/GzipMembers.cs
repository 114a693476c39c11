using System.Buffers.Binary;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the members of a gzip file (RFC 1952); anything but zeros behind the last whole member is damage.
/// SharpZipLib's Inflater tells where a member's data ends, which the runtime's DeflateStream does not. The runtime's
/// GZipStream takes a file that is cut short for a whole one, and SharpZipLib's own stream takes the members before the
/// damage for all.</summary>
internal sealed class GzipMembers
{
    private const string Damaged = "the gzip data is damaged or ends too early; compress the file again";

    private const int BufferBytes = 1 << 16;
    private const int TrailerLength = 8;

    /// <summary>Bytes of the previous buffer that stay available: the inflater looks ahead, and may return some of them
    /// when the member ends.</summary>
    private const int Lookback = 16;

    private readonly Stream stream;
    private readonly byte[] input = new byte[Lookback + BufferBytes];
    private int next = Lookback;
    private int end = Lookback;

    private GzipMembers(Stream stream) => this.stream = stream;

    /// <summary>The magic number, and deflate, the only method.</summary>
    private static ReadOnlySpan<byte> HeaderStart => [0x1F, 0x8B, 0x08];

    /// <summary>The decompressed chunks; each is valid until the next is read.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or ends too early.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Inflate(Stream stream) => new GzipMembers(stream).Inflate();

    private IEnumerable<ReadOnlyMemory<byte>> Inflate()
    {
        var buffer = new byte[BufferBytes];
        do
        {
            PassHeader();
            var inflater = new Inflater(noHeader: true);
            var checksum = new Crc32();
            while (!inflater.IsFinished)
            {
                var chunk = Inflate(inflater, buffer);
                checksum.Append(chunk);
                yield return chunk;
            }

            next = end - inflater.RemainingInput;
            var trailer = ReadTrailer();
            Demand(BinaryPrimitives.ReadUInt32LittleEndian(trailer) == checksum.GetCurrentHashAsUInt32()
                && BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(4)) == (uint)inflater.TotalOut);
        }
        while (HasAnotherMember());
    }

    /// <summary>Zeros behind the last member are no damage: tapes and block devices are filled up with them.</summary>
    private bool HasAnotherMember()
    {
        var isPadded = false;
        while (next < end || Fill())
        {
            if (input[next] != 0)
            {
                Demand(!isPadded);
                return true;
            }

            isPadded = true;
            next++;
        }

        return false;
    }

    private ArraySegment<byte> Inflate(Inflater inflater, byte[] buffer)
    {
        if (inflater.IsNeedingInput)
        {
            Demand(next < end || Fill());
            inflater.SetInput(input, next, end - next);
            next = end;
        }

        try
        {
            var count = inflater.Inflate(buffer);
            Demand(count > 0 || inflater.IsFinished || inflater.IsNeedingInput);
            return new ArraySegment<byte>(buffer, 0, count);
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or InvalidDataException))
        {
            // On damage the library throws its own exceptions, but also those of arrays that it reads past the end of.
            throw new InvalidDataException(Damaged, problem);
        }
    }

    private void PassHeader()
    {
        foreach (var expected in HeaderStart)
        {
            Demand(NextByte() == expected);
        }

        var flags = (Flags)NextByte();
        Demand((flags & Flags.Reserved) == 0);

        // Time, level and operating system.
        Pass(6);
        if (flags.HasFlag(Flags.Extra))
        {
            Pass(NextByte() | (NextByte() << 8));
        }

        PassZeroTerminated(flags.HasFlag(Flags.Name));
        PassZeroTerminated(flags.HasFlag(Flags.Comment));
        Pass(flags.HasFlag(Flags.Checksum) ? 2 : 0);
    }

    private byte[] ReadTrailer()
    {
        var trailer = new byte[TrailerLength];
        for (var index = 0; index < TrailerLength; index++)
        {
            trailer[index] = NextByte();
        }

        return trailer;
    }

    private void Pass(int count)
    {
        for (; count > 0; count--)
        {
            NextByte();
        }
    }

    private void PassZeroTerminated(bool isThere)
    {
        while (isThere && NextByte() != 0)
        {
        }
    }

    private byte NextByte()
    {
        Demand(next < end || Fill());
        return input[next++];
    }

    private bool Fill()
    {
        input.AsSpan(end - Lookback, Lookback).CopyTo(input);
        next = Lookback;
        end = Lookback + stream.Read(input, Lookback, BufferBytes);
        return end > next;
    }

    private static void Demand(bool isWhole)
    {
        if (!isWhole)
        {
            throw new InvalidDataException(Damaged);
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
