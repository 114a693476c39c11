using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace RightsGraph.Server.Http.Caching;

/// <summary>A SHA-256 over all that decides on a good answer: what it is kept under, and its <c>ETag</c>.</summary>
internal readonly record struct ResponseCacheKey(UInt128 First, UInt128 Second)
{
    /// <summary>Bytes of a SHA-256.</summary>
    public const int Size = 32;

    public static ResponseCacheKey Read(ReadOnlySpan<byte> hash)
    {
        var halves = MemoryMarshal.Cast<byte, UInt128>(hash);
        return new ResponseCacheKey(halves[0], halves[1]);
    }

    /// <summary>A strong entity tag, in its quotes.</summary>
    public string ToETag()
    {
        Span<UInt128> halves = [First, Second];
        return $"\"{Base64Url.EncodeToString(MemoryMarshal.AsBytes(halves))}\"";
    }

    /// <summary>Seeded anew in each process: who looks for keys of one hash code has nothing to look with.</summary>
    public override int GetHashCode() => HashCode.Combine(First, Second);
}
