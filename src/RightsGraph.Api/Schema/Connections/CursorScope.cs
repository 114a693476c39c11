using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Encodes and decodes the cursors of one list, and refuses those of another. A cursor is <c>format, hash of
/// the scope, payload, checksum</c> in base64url.</summary>
/// <param name="parts">Field, parent, filter and order; not the page size, which may change on the way.</param>
internal sealed class CursorScope(params string[] parts)
{
    /// <summary>Raise it when payloads change their shape, so that older cursors are refused and not misread.</summary>
    private const byte Format = 2;

    private const int HashBytes = 8;
    private const int ChecksumBytes = 4;

    // Computed late, as most lists are asked for without any cursor.
    private byte[]? hash;

    private byte[] Hash => hash ??= SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))))[..HashBytes];

    public string Encode(Action<BinaryWriter> writePayload)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Format);
        writer.Write(Hash);
        writePayload(writer);
        writer.Flush();
        writer.Write(Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Flush();
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <exception cref="ExecutionError">The cursor is damaged, or comes from another list.</exception>
    public T Decode<T>(string argument, string cursor, Func<BinaryReader, T> readPayload)
    {
        if (DecodeBytes(cursor) is not { } bytes)
        {
            throw Damaged();
        }

        if (!bytes.AsSpan(1, HashBytes).SequenceEqual(Hash))
        {
            throw ApiErrors.BadCursor(
                argument,
                cursor,
                "comes from another list; expected one of the same field, parent, `where` and `order`");
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, 1 + HashBytes, bytes.Length - 1 - HashBytes));
            return readPayload(reader);
        }
        catch (Exception forged) when (forged is IOException or ArgumentException or FormatException)
        {
            // The checksum is no secret: anyone can make one that fits bytes of their own.
            throw Damaged();
        }

        ExecutionError Damaged() =>
            ApiErrors.BadCursor(argument, cursor, "is damaged; expected one that this list gave");
    }

    /// <returns>Everything before the checksum; null where that does not fit.</returns>
    private static byte[]? DecodeBytes(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        // Decoding ignores white space, padding and the last character's spare bits; encoding again finds them.
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < 1 + HashBytes + ChecksumBytes
            || bytes[0] != Format
            || Base64Url.EncodeToString(bytes) != cursor)
        {
            return null;
        }

        var content = bytes.AsSpan(..^ChecksumBytes);
        return Checksum(content) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(content.Length))
            ? content.ToArray()
            : null;
    }

    private static uint Checksum(ReadOnlySpan<byte> content) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(content));
}
