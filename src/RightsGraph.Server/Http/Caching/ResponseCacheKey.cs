using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace RightsGraph.Server.Http.Caching;

/// <summary>A SHA-256 over all that determines a response without errors; also its <c>ETag</c>.</summary>
internal readonly record struct ResponseCacheKey(UInt128 First, UInt128 Second)
{
    public const int Size = 32;

    public static ResponseCacheKey Read(ReadOnlySpan<byte> hash)
    {
        var halves = MemoryMarshal.Cast<byte, UInt128>(hash);
        return new ResponseCacheKey(halves[0], halves[1]);
    }

    /// <summary>A strong entity tag with its quotes.</summary>
    public string ToETag()
    {
        Span<UInt128> halves = [First, Second];
        return $"\"{Base64Url.EncodeToString(MemoryMarshal.AsBytes(halves))}\"";
    }

    /// <summary>HashCode is seeded per process, so nobody can search for colliding keys.</summary>
    public override int GetHashCode() => HashCode.Combine(First, Second);
}
