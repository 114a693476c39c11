using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Archive.Records;

/// <summary>The id of one record: 128 bits, written as 32 hexadecimal digits. It is a hash of what identifies the
/// record, so it is the same after a restart, after another import of the document and on every store.</summary>
public readonly record struct RecordId(Guid Value) : IComparable<RecordId>
{
    /// <summary>128 bits of SHA-256 over the parts, each preceded by its length: no two lists collide.</summary>
    public static RecordId From(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new RecordId(new Guid(hash.GetHashAndReset().AsSpan(0, 16), bigEndian: true));
    }

    /// <summary>Accepts only what <see cref="ToString"/> gives: an id has one spelling.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RecordId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new RecordId(value);

        // The runtime also accepts upper case, and white space around.
        return parsed && text.SequenceEqual(id.ToString());
    }

    /// <summary>The order of the written form.</summary>
    public int CompareTo(RecordId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("N", CultureInfo.InvariantCulture);

    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;
}
