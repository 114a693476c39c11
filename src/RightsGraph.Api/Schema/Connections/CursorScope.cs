using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// The list that cursors belong to: its field, parent, filter and order, but not its page size. A cursor is
/// <c>format, scope, payload, checksum</c> in base64url; the payload holds the sort keys of one record.
/// </summary>
/// <param name="parts">Whatever tells this list from every other.</param>
internal sealed class CursorScope(params string[] parts)
{
    /// <summary>Raise it when payloads change their shape: older cursors are then refused and not misread.</summary>
    private const byte Format = 2;

    private const int HashBytes = 8;
    private const int ChecksumBytes = 4;

    // Most lists are asked for without any cursor.
    private byte[]? hash;

    private byte[] Hash => hash ??= SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))))[..HashBytes];

    public string Encode(Action<BinaryWriter> payload)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Format);
        writer.Write(Hash);
        payload(writer);
        writer.Flush();
        writer.Write(Checksum(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Flush();
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <param name="argument">The argument that holds the cursor, for the error.</param>
    /// <param name="cursor">As a client sent it.</param>
    /// <param name="payload">Reads what <see cref="Encode"/> wrote.</param>
    /// <exception cref="ExecutionError">The cursor is damaged, or comes from another list.</exception>
    public T Decode<T>(string argument, string cursor, Func<BinaryReader, T> payload)
    {
        if (DecodeBytes(cursor) is not { } bytes)
        {
            throw ApiErrors.BadCursor(argument, cursor, "is damaged; expected one that this list gave");
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
            return payload(reader);
        }
        catch (Exception forged) when (forged is IOException or ArgumentException or FormatException)
        {
            // The checksum is no secret: someone can make one that fits bytes of their own.
            throw ApiErrors.BadCursor(argument, cursor, "is damaged; expected one that this list gave");
        }
    }

    /// <summary>The bytes without their checksum; null where it does not fit them.</summary>
    private static byte[]? DecodeBytes(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        // Decoding overlooks white space, padding and the last character's spare bits: only what we wrote is taken.
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
