using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RightsGraph.Api.Execution;

/// <summary>JSON in UTF-8, in one array, from a pool unless it is large. Unlike <see cref="Utf8JsonWriter"/> it can be
/// truncated: an object turns into null when a field of it fails that can't be null.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4_096;

    /// <summary>Larger arrays are left to the garbage collector: the pool keeps one of each size for every thread that
    /// has ever returned one, which came to hundreds of MiB after a hundred large answers.</summary>
    private const int MaxPooled = 256 * 1_024;

    /// <summary>Shorter texts reserve room for the worst case, and their bytes are not counted first.</summary>
    private const int ShortText = 1_024;

    // All that JSON requires to be escaped. A lone surrogate is written as the replacement character.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        ['"', '\\', .. Enumerable.Range(0, ' ').Select(control => (char)control)]);

    // Letters beyond ASCII and the signs of HTML need no escaping in JSON.
    private static readonly JsonWriterOptions Unescaped =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Truncate(int length) => Length = length;

    public void Raw(byte one)
    {
        Reserve(1);
        bytes[Length++] = one;
    }

    public void Raw(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(bytes.AsSpan(Length));
        Length += json.Length;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>An escaped string with quotes around it.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        Raw((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Utf8(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        Utf8(text);
        Raw((byte)'"');
    }

    /// <summary>A number, or a text that needs quotes but no escapes.</summary>
    public void Formatted<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        const int MaxLength = 64;
        Reserve(MaxLength);
        value.TryFormat(bytes.AsSpan(Length), out var written, format, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>A value as a scalar serialised it, or anything that JSON can hold.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null:
                Null();
                break;
            case string text:
                String(text);
                break;
            case bool boolean:
                Boolean(boolean);
                break;
            case int number:
                Formatted(number);
                break;
            default:
                using (var writer = new Utf8JsonWriter(this, Unescaped))
                {
                    JsonSerializer.Serialize(writer, value);
                }

                break;
        }
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        var rented = Interlocked.Exchange(ref bytes, []);
        Length = 0;
        Return(rented);
    }

    private static byte[] Rent(int count) => count > MaxPooled
        ? GC.AllocateUninitializedArray<byte>(count)
        : ArrayPool<byte>.Shared.Rent(count);

    private static void Return(byte[] array)
    {
        if (array.Length is > 0 and <= MaxPooled)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
        Reserve(text.Length < ShortText
            ? Encoding.UTF8.GetMaxByteCount(text.Length)
            : Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    private void Escape(char special)
    {
        const char AnyOther = 'u';
        var letter = special switch
        {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '"' or '\\' => special,
            _ => AnyOther,
        };
        Raw((byte)'\\');
        Raw((byte)letter);
        if (letter == AnyOther)
        {
            Formatted((int)special, "x4");
        }
    }

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var doubled = (int)Math.Min(Array.MaxLength, 2L * bytes.Length);
        var larger = Rent(Math.Max(checked(Length + count), doubled));
        bytes.AsSpan(0, Length).CopyTo(larger);
        Return(bytes);
        bytes = larger;
    }
}
