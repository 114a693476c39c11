using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Pages;

namespace RightsGraph.Server.Http.Caching;

/// <summary>A key depends on everything that can change a response's bytes, and on nothing else: the program gives the
/// same keys for the same documents after a restart and on another server.</summary>
internal sealed class ResponseCacheKeys(
    GraphExecutor executor, IOptions<RequestLimits> limits, IOptions<ApiSettings> settings)
{
    /// <summary>Bytes of the archive's hash, its build time, two flags and two lengths.</summary>
    private const int FixedSize = ResponseCacheKey.Size + sizeof(long) + 2 + (2 * sizeof(int));

    private readonly byte[] program = SHA256.HashData(
    [
        // Compilers give a module a new id whenever its code changes, which nobody can forget as a version number.
        .. new[]
            {
                typeof(Snapshot), typeof(SearchIndex), typeof(GraphExecutor), typeof(PageServer),
                typeof(ResponseCacheKeys),
            }
            .SelectMany(type => type.Module.ModuleVersionId.ToByteArray()),
        .. JsonSerializer.SerializeToUtf8Bytes(limits.Value),
        .. JsonSerializer.SerializeToUtf8Bytes(settings.Value),
    ]);

    private ArchiveHash? current;

    /// <summary>GET and POST share keys, as only queries are cached. The variables' JSON counts byte by byte.</summary>
    public ResponseCacheKey Create(GraphRequest request, string mediaType, SearchIndex index)
    {
        var query = MemoryMarshal.AsBytes(request.Query.AsSpan());
        var operationName = MemoryMarshal.AsBytes(request.OperationName.AsSpan());
        var variables = request.Variables is { } given ? JsonMarshal.GetRawUtf8Value(given) : default;
        var buffer = ArrayPool<byte>.Shared.Rent(
            FixedSize + query.Length + operationName.Length + variables.Length);
        var rest = buffer.AsSpan();

        HashOf(index).CopyTo(rest);
        rest = rest[ResponseCacheKey.Size..];

        // Times of import differ between two imports of the same documents.
        BinaryPrimitives.WriteInt64LittleEndian(
            rest, executor.MayTellTimes(request.Query) ? index.Snapshot.BuiltAt.UtcTicks : 0);
        rest = rest[sizeof(long)..];
        rest[0] = mediaType switch { MediaTypes.Json => 0, MediaTypes.GraphResponse => 1, _ => 2 };
        rest[1] = (byte)request.Cost;
        BinaryPrimitives.WriteInt32LittleEndian(rest[2..], query.Length);
        BinaryPrimitives.WriteInt32LittleEndian(
            rest[(2 + sizeof(int))..], request.OperationName is null ? -1 : operationName.Length);
        rest = rest[(2 + (2 * sizeof(int)))..];
        query.CopyTo(rest);
        operationName.CopyTo(rest[query.Length..]);
        variables.CopyTo(rest[(query.Length + operationName.Length)..]);

        Span<byte> hash = stackalloc byte[ResponseCacheKey.Size];
        SHA256.HashData(
            buffer.AsSpan(0, FixedSize + query.Length + operationName.Length + variables.Length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return ResponseCacheKey.Read(hash);
    }

    private byte[] HashOf(SearchIndex index)
    {
        var hash = Volatile.Read(ref current);
        if (hash?.Index != index)
        {
            hash = new ArchiveHash(index, SHA256.HashData(
                [.. program, .. Encoding.UTF8.GetBytes($"{index.Snapshot.Version} {index.Fingerprint}")]));
            Volatile.Write(ref current, hash);
        }

        return hash.Bytes;
    }

    private sealed record ArchiveHash(SearchIndex Index, byte[] Bytes);
}
